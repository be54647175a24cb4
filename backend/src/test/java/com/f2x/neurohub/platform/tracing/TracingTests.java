package com.f2x.neurohub.platform.tracing;

import static com.f2x.neurohub.testing.machine.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import com.f2x.neurohub.platform.logging.RefusedRequests;
import com.f2x.neurohub.shared.access.Role;
import com.f2x.neurohub.testing.Answer;
import com.f2x.neurohub.testing.Api;
import com.f2x.neurohub.testing.ApplicationTest;
import com.f2x.neurohub.testing.Plant;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** An application that is told where traces go. */
@ApplicationTest
@DirtiesContext
class TracingTests {

    private static final String TRACEPARENT = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";
    private static final String LOTS = "/api/v1/lots";
    private static final Collector COLLECTOR = collector();

    private final Api api;
    private final Api manager;
    private final Plant plant;

    TracingTests(@Autowired Api api, @Autowired Plant plant) {
        this.api = api;
        this.manager = api.as(Role.MANAGER);
        this.plant = plant;
    }

    @DynamicPropertySource
    static void endpoint(DynamicPropertyRegistry properties) {
        properties.add(TracingSwitch.ENDPOINT, () -> COLLECTOR.url("/v1/traces"));
        properties.add("management.opentelemetry.tracing.export.schedule-delay", () -> "50ms");
        properties.add("neurohub.outbound.enabled", () -> "true");
    }

    @AfterAll
    static void close() {
        COLLECTOR.close();
    }

    private static Collector collector() {
        try {
            return new Collector();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void aRequestIsASpanAndItsStatementsArePartsOfItWithoutTheirValues() {
        Plant.Lot lot = plant.emptyLot(1);

        Answer answer = manager.get(LOTS + "/number/" + lot.number()).expect(200);

        List<SentSpan> spans = COLLECTOR.trace(answer.header("X-Trace-Id"));
        SentSpan request = spans.stream()
                .filter(span -> span.kind() == SentSpan.SERVER)
                .findFirst()
                .orElseThrow();
        assertThat(request.name()).isEqualTo("http get /api/v1/lots/number/{lotNumber}");
        assertThat(request.tags()).containsEntry("request.id", answer.header("X-Request-ID"));
        List<SentSpan> statements = spans.stream()
                .filter(span -> span.tags().containsKey("db.query.text"))
                .toList();
        assertThat(statements).hasSizeGreaterThanOrEqualTo(answer.statements()).allSatisfy(statement -> {
            assertThat(statement.parent()).isEqualTo(request.id());
            assertThat(statement.tags().values()).noneMatch(text -> text.contains(lot.number()));
        });
        assertThat(statements).anyMatch(statement -> statement.name().equals("SELECT"));
    }

    @Test
    void aProblemAndItsAnswerAndItsSpanNameTheSameTrace() {
        Answer refused = manager.get(LOTS + "/number/ZZ99ZZZ999999").expectProblem(404, "LOT_NOT_FOUND");

        String trace = refused.header("X-Trace-Id");
        assertThat(refused.text("trace_id")).isEqualTo(trace).matches("[0-9a-f]{32}");
        assertThat(COLLECTOR.trace(trace))
                .anySatisfy(span -> assertThat(span.tags()).containsEntry("rule", "LOT_NOT_FOUND"));
    }

    @Test
    void aTraceThatACallerHasBegunGoesOn() {
        Answer answer = manager.send(
                        manager.request(LOTS).header("traceparent", TRACEPARENT).GET())
                .expect(200);

        assertThat(answer.header("X-Trace-Id")).isEqualTo(TRACEPARENT.substring(3, 35));
        assertThat(COLLECTOR.trace(TRACEPARENT.substring(3, 35)))
                .anyMatch(span -> span.parent().equals(TRACEPARENT.substring(36, 52)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nonsense",
                "00-00000000000000000000000000000000-00f067aa0ba902b7-01",
                "00-4bf92f3577b34da6a3ce929d0e0e4737-0000000000000000-01",
                "ff-4bf92f3577b34da6a3ce929d0e0e4737-00f067aa0ba902b7-01",
                "00-4BF92F3577B34DA6A3CE929D0E0E4737-00f067aa0ba902b7-01",
                "00-4bf92f3577b34da6a3ce929d0e0e4737-00f067aa0ba902b7",
                "00-4bf92f3577b34da6a3ce929d0e0e473'--00f067aa0ba902b7-01"
            })
    void whatIsNoTraceBeginsOne(String header) {
        Answer answer = manager.send(
                        manager.request(LOTS).header("traceparent", header).GET())
                .expect(200);

        assertThat(answer.header("X-Trace-Id"))
                .matches("[0-9a-f]{32}")
                .doesNotContain("4bf92f35", "00000000000000000000000000000000");
    }

    @Test
    void whatIsLoggedOfARequestNamesItsTraceAndItsOwnName() {
        ListAppender<ILoggingEvent> lines = new ListAppender<>();
        Logger logger = (Logger) LoggerFactory.getLogger(RefusedRequests.class);
        lines.start();
        logger.addAppender(lines);
        try {
            Answer refused = api.send(api.request("/api/v1/auth/login/json")
                            .header("Content-Type", "application/json")
                            .header("X-Request-ID", "my-own-request")
                            .POST(BodyPublishers.ofString("{\"username\":\"nobody\",\"password\":\"wrong password\"}")))
                    .expect(401);

            assertThat(refused.header("X-Request-ID")).isEqualTo("my-own-request");
            assertThat(lines.list)
                    .anySatisfy(line -> assertThat(line.getMDCPropertyMap())
                            .containsEntry("trace_id", refused.header("X-Trace-Id"))
                            .containsEntry("request_id", "my-own-request")
                            .containsKey("span_id"));
        } finally {
            logger.detachAppender(lines);
        }
    }

    @Test
    void aChunkOfRecordsIsAPartOfItsDelivery() {
        Answer answer = manager.send(manager.request("/api/v1/process-data/bulk")
                        .header("Content-Type", "application/x-ndjson")
                        .POST(BodyPublishers.ofString("{}\n{}\n")))
                .expect(200);

        assertThat(COLLECTOR.trace(answer.header("X-Trace-Id"))).anySatisfy(span -> {
            assertThat(span.name()).isEqualTo("ingest chunk");
            assertThat(span.tags()).containsEntry("ingest.records", "2");
        });
    }

    @Test
    void aWebhookIsATraceOfItsOwnThatItsReceiverIsTold() {
        Api admin = api.as(Role.ADMIN);
        long subscription = admin.post(
                        "/api/v1/webhook-subscriptions",
                        Map.of(
                                "subscription_name",
                                "T",
                                "url",
                                COLLECTOR.url("/hook"),
                                "topics",
                                List.of("lot.created")))
                .expect(201)
                .id();
        try {
            plant.emptyLot(1);

            SentSpan delivery = await().until(
                            () -> COLLECTOR.spans().stream()
                                    .filter(span -> span.name().equals("webhook delivery"))
                                    .filter(span ->
                                            "lot.created".equals(span.tags().get("webhook.topic")))
                                    .filter(span -> "true".equals(span.tags().get("webhook.delivered")))
                                    .findFirst(),
                            Optional::isPresent)
                    .orElseThrow();
            assertThat(delivery.kind()).isEqualTo(SentSpan.PRODUCER);
            assertThat(COLLECTOR.traceparents())
                    .contains("00-%s-%s-01".formatted(delivery.trace(), delivery.id()))
                    .doesNotContain("none");
        } finally {
            admin.delete("/api/v1/webhook-subscriptions/" + subscription);
        }
    }

    @Test
    void histogramsNameATraceAsTheirExample() {
        Answer answer = manager.get(LOTS).expect(200);

        Answer scrape = manager.send(manager.request("/actuator/prometheus")
                        .header("Accept", "application/openmetrics-text; version=1.0.0")
                        .GET())
                .expect(200);
        assertThat(answer.header("X-Trace-Id")).isNotEmpty();
        assertThat(scrape.body())
                .containsPattern(
                        "http_server_requests_seconds_bucket\\{[^\\n]*} \\S+ # \\{span_id=\"[0-9a-f]{16}\",trace_id=\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/actuator/health",
                "/actuator/health/readiness",
                "/actuator/prometheus",
                "/actuator/info",
                "/health",
                "/health/",
                "/metrics"
            })
    void aProbeIsNotTracedWhoeverBeganItNorAreItsStatements(String path) {
        String trace = UUID.randomUUID().toString().replace("-", "");
        manager.send(manager.request(path)
                        .header("traceparent", "00-" + trace + "-00f067aa0ba902b7-01")
                        .GET())
                .expect(200);
        api.send(api.request(path).GET());
        COLLECTOR.trace(manager.get(LOTS).expect(200).header("X-Trace-Id"));

        assertThat(COLLECTOR.spans())
                .noneMatch(span -> span.trace().equals(trace))
                .noneMatch(span -> path.equals(span.tags().get("http.url")));
    }

    @Test
    void aScrapeIsNoExampleOfATrace() {
        manager.get("/actuator/prometheus").expect(200);

        assertThat(manager.send(manager.request("/actuator/prometheus")
                                .header("Accept", "application/openmetrics-text; version=1.0.0")
                                .GET())
                        .expect(200)
                        .body())
                .doesNotContainPattern("uri=\"/actuator/prometheus\"[^\\n]*} \\S+ # \\{");
    }

    @Test
    void whatTheApplicationDoesByItselfIsNotTraced() {
        COLLECTOR.trace(manager.get(LOTS).expect(200).header("X-Trace-Id"));

        assertThat(COLLECTOR.spans()).noneMatch(span -> span.name().startsWith("task"));
    }
}
