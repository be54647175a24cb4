package com.f2x.neurohub.load;

import static io.gatling.javaapi.core.CoreDsl.StringBody;
import static io.gatling.javaapi.core.CoreDsl.constantUsersPerSec;
import static io.gatling.javaapi.core.CoreDsl.details;
import static io.gatling.javaapi.core.CoreDsl.exec;
import static io.gatling.javaapi.core.CoreDsl.rampUsersPerSec;
import static io.gatling.javaapi.core.CoreDsl.scenario;
import static io.gatling.javaapi.http.HttpDsl.http;
import static io.gatling.javaapi.http.HttpDsl.status;

import io.gatling.javaapi.core.ChainBuilder;
import io.gatling.javaapi.core.Simulation;
import java.util.Map;

/**
 * Gateways deliver signed webhooks, one message each, at a steady rate, after a ramp that warms the application up. It
 * fails where the answers take longer than the production checklist allows, or a message that was accepted is not kept.
 */
public class WebhookSimulation extends Simulation {

    private static final String SECRET = "a secret that only the load test knows";
    private static final String MESSAGE = "message";

    private final RunningApplication application = RunningApplication.start(Map.of(
            "neurohub.webhooks.key", "a key that only the load test knows",
            "neurohub.inbound.secret", SECRET,
            "neurohub.rate-limit.per-key-per-minute", "10000000",
            "neurohub.rate-limit.per-key-per-hour", "10000000",
            "neurohub.rate-limit.global-per-second", "10000"));

    public WebhookSimulation() {
        setUp(scenario("Warm-up")
                        .exec(delivery("warm-up"))
                        .injectOpen(rampUsersPerSec(10).to(Load.RATE).during(Load.TIME))
                        .andThen(scenario("Gateways")
                                .exec(delivery(MESSAGE))
                                .injectOpen(constantUsersPerSec(Load.RATE).during(Load.TIME))))
                .protocols(
                        http.baseUrl(application.address()).shareConnections().contentTypeHeader("application/json"))
                .assertions(Load.asTheChecklistAsks(details(MESSAGE)));
    }

    @Override
    public void after() {
        System.out.printf("Messages kept: %d%n", application.count("/api/v1/webhook-deliveries"));
        application.stop();
    }

    private static ChainBuilder delivery(String name) {
        return exec(session -> {
                    SignedMessage message = SignedMessage.next(SECRET);
                    return session.set("id", message.id())
                            .set("body", message.body())
                            .set("signature", message.signature());
                })
                .exec(http(name)
                        .post("/webhook")
                        .header("X-MES-Delivery", "#{id}")
                        .header("X-MES-Signature", "#{signature}")
                        .body(StringBody("#{body}"))
                        .check(status().is(200)));
    }
}
