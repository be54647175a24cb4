package com.f2x.neurohub.load;

import static io.gatling.javaapi.core.CoreDsl.StringBody;
import static io.gatling.javaapi.core.CoreDsl.constantUsersPerSec;
import static io.gatling.javaapi.core.CoreDsl.details;
import static io.gatling.javaapi.core.CoreDsl.exec;
import static io.gatling.javaapi.core.CoreDsl.rampUsersPerSec;
import static io.gatling.javaapi.core.CoreDsl.scenario;
import static io.gatling.javaapi.core.CoreDsl.substring;
import static io.gatling.javaapi.http.HttpDsl.http;
import static io.gatling.javaapi.http.HttpDsl.status;

import io.gatling.javaapi.core.ChainBuilder;
import io.gatling.javaapi.core.Simulation;
import java.util.List;
import java.util.Map;

/**
 * Gateways deliver completed records of new units at a steady rate of records, fifty in each request, after a ramp that
 * warms the application up. A delivery counts as answered only if each of its records was recorded.
 */
public class BulkSimulation extends Simulation {

    private static final String DELIVERY = "delivery";
    private static final double PER_SECOND = (double) Load.RATE / TesterBatch.RECORDS;

    private final RunningApplication application = RunningApplication.start(Map.of(
            "neurohub.rate-limit.per-client-per-minute", "10000000",
            "neurohub.rate-limit.per-client-per-hour", "10000000"));
    private final String token = application.token();
    private final List<String> lots =
            application.lots(TesterBatch.lots((int) (2 * PER_SECOND * Load.TIME.toSeconds())));

    public BulkSimulation() {
        setUp(scenario("Warm-up")
                        .exec(delivery("warm-up"))
                        .injectOpen(
                                rampUsersPerSec(PER_SECOND / 20).to(PER_SECOND).during(Load.TIME))
                        .andThen(scenario("Gateways")
                                .exec(delivery(DELIVERY))
                                .injectOpen(constantUsersPerSec(PER_SECOND).during(Load.TIME))))
                .protocols(http.baseUrl(application.address())
                        .shareConnections()
                        .authorizationHeader("Bearer " + token)
                        .contentTypeHeader("application/x-ndjson"))
                .assertions(Load.asTheChecklistAsks(details(DELIVERY)));
    }

    @Override
    public void after() {
        System.out.printf("Records kept: %d%n", application.count("/api/v1/process-data"));
        application.stop();
    }

    private ChainBuilder delivery(String name) {
        return exec(session -> session.set("records", TesterBatch.next(lots)))
                .exec(http(name)
                        .post("/api/v1/process-data/bulk?create_missing=units")
                        .body(StringBody("#{records}"))
                        .check(status().is(200))
                        .check(substring("\"created\":" + TesterBatch.RECORDS + ",")));
    }
}
