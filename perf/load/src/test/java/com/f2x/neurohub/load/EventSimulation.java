package com.f2x.neurohub.load;

import static io.gatling.javaapi.core.CoreDsl.StringBody;
import static io.gatling.javaapi.core.CoreDsl.constantUsersPerSec;
import static io.gatling.javaapi.core.CoreDsl.details;
import static io.gatling.javaapi.core.CoreDsl.rampUsersPerSec;
import static io.gatling.javaapi.core.CoreDsl.scenario;
import static io.gatling.javaapi.http.HttpDsl.http;
import static io.gatling.javaapi.http.HttpDsl.status;

import io.gatling.javaapi.core.ChainBuilder;
import io.gatling.javaapi.core.CoreDsl;
import io.gatling.javaapi.core.Simulation;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Gateways bring raw events at a steady rate, half of them alone and half of them in hundreds, after a ramp that warms
 * the application up; it processes them meanwhile. It fails where answers take longer than the production checklist
 * allows, and tells how long the backlog takes to drain.
 */
public class EventSimulation extends Simulation {

    private static final int TOGETHER = 100;
    private static final String SINGLE = "event";
    private static final String BULK = "events";
    private static final AtomicLong NUMBERS = new AtomicLong();

    private final RunningApplication application = RunningApplication.start(Map.of(
            "neurohub.rate-limit.per-key-per-minute", "10000000",
            "neurohub.rate-limit.per-key-per-hour", "10000000",
            "neurohub.rate-limit.global-per-second", "10000"));
    private final String key = application.eventKey("load");

    public EventSimulation() {
        double singles = Load.RATE / 2.0;
        double bulks = singles / TOGETHER;
        setUp(
                        scenario("Warm-up")
                                .exec(one("warm-up"))
                                .injectOpen(rampUsersPerSec(10).to(singles).during(Load.TIME))
                                .andThen(
                                        scenario("Alone")
                                                .exec(one(SINGLE))
                                                .injectOpen(constantUsersPerSec(singles)
                                                        .during(Load.TIME)),
                                        scenario("In hundreds")
                                                .exec(many())
                                                .injectOpen(constantUsersPerSec(bulks)
                                                        .during(Load.TIME))))
                .protocols(http.baseUrl(application.address())
                        .shareConnections()
                        .authorizationHeader("Bearer " + key)
                        .contentTypeHeader("application/json"))
                .assertions(Load.asTheChecklistAsks(details(SINGLE)));
    }

    @Override
    public void after() {
        long begun = System.nanoTime();
        long pending = application.pendingEvents(key);
        System.out.printf("Events that wait at the end: %d%n", pending);
        while (application.pendingEvents(key) > 0) {
            pause();
        }
        System.out.printf("The backlog drained within %d ms%n", (System.nanoTime() - begun) / 1_000_000);
        application.stop();
    }

    private static void pause() {
        try {
            Thread.sleep(100);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static ChainBuilder one(String name) {
        return CoreDsl.exec(session -> session.set("body", event()))
                .exec(http(name)
                        .post("/api/v1/events")
                        .body(StringBody("#{body}"))
                        .check(status().is(202)));
    }

    private static ChainBuilder many() {
        return CoreDsl.exec(session -> session.set(
                        "body",
                        IntStream.range(0, TOGETHER)
                                .mapToObj(number -> event())
                                .collect(Collectors.joining(",", "[", "]"))))
                .exec(http(BULK)
                        .post("/api/v1/events/bulk")
                        .body(StringBody("#{body}"))
                        .check(status().is(202)));
    }

    private static String event() {
        return "{\"event_type\":\"HEARTBEAT\",\"station_id\":\"LOAD\",\"event_id\":%d,\"event_time\":\"%s\"}"
                .formatted(NUMBERS.incrementAndGet(), Instant.now());
    }
}
