package com.f2x.neurohub.platform.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import com.f2x.neurohub.testing.Answer;
import io.micrometer.core.instrument.MeterRegistry;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;

/** How statements are counted, on handlers whose statements are known. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        classes = QueryingApplication.class,
        properties = "spring.flyway.enabled=false")
@ExtendWith(OutputCaptureExtension.class)
class StatementCountingTests {

    private final Client client;
    private final DataSource dataSource;
    private final MeterRegistry meters;

    StatementCountingTests(
            @LocalServerPort int port, @Autowired DataSource dataSource, @Autowired MeterRegistry meters) {
        this.client = new Client(port);
        this.dataSource = dataSource;
        this.meters = meters;
    }

    @Test
    void everyQueryIsCounted() {
        assertThat(get("/times/0").statements()).isZero();
        assertThat(get("/times/1").statements()).isEqualTo(1);
        assertThat(get("/times/7").statements()).isEqualTo(7);
    }

    @Test
    void aBatchIsOneStatementAndATransactionNone() {
        assertThat(get("/batch").expect(200).statements()).isEqualTo(3);
    }

    @Test
    void answersWithoutABodyAreCounted() {
        assertThat(get("/no-content").expect(204).statements()).isEqualTo(1);
    }

    @Test
    void answersLargerThanTheBufferAreCounted() {
        assertThat(get("/large").expect(200).statements()).isEqualTo(2);
    }

    @Test
    void streamedAnswersAreCounted() {
        Answer answer = get("/stream").expect(200);

        assertThat(answer.body()).isEqualTo("streamed");
        assertThat(answer.statements()).isEqualTo(3);
    }

    @Test
    void failedRequestsAreCounted() {
        assertThat(get("/failure").expect(500).statements()).isEqualTo(1);
    }

    @Test
    void requestsWithoutAHandlerHaveNoStatements() {
        assertThat(get("/denied").expect(403).statements()).isZero();
        assertThat(get("/nowhere").expect(404).statements()).isZero();
    }

    @Test
    void theAnswerTellsHowLongTheDatabaseAndTheRequestTook() {
        assertThat(get("/times/1").header("Server-Timing"))
                .matches("db;desc=\"1 statement\";dur=\\d+\\.\\d, total;dur=\\d+\\.\\d");
        assertThat(get("/times/2").header("Server-Timing")).startsWith("db;desc=\"2 statements\";");
    }

    @Test
    void statementsAreMetricsByPatternAndMethod() {
        get("/times/4");
        get("/times/5");

        assertThat(meters.get("neurohub.request.statements")
                        .tags("uri", "/times/{times}", "method", "GET")
                        .summary()
                        .max())
                .isGreaterThanOrEqualTo(5);
        assertThat(meters.get("neurohub.request.db.time")
                        .tags("uri", "/times/{times}", "method", "GET")
                        .timer()
                        .count())
                .isGreaterThanOrEqualTo(2);
    }

    @Test
    void aSlowStatementIsLoggedOnceWithItsPlaceholders(CapturedOutput output) {
        double before = slowStatements();

        get("/slow");
        get("/times/1");

        assertThat(output.getAll().lines().filter(line -> line.contains("pg_sleep")))
                .singleElement()
                .asString()
                .contains("WARN", "Slow statement, ")
                .endsWith(" ms: select pg_sleep(?)");
        assertThat(slowStatements()).isGreaterThanOrEqualTo(before + 1);
    }

    @Test
    void thePoolBeneathStaysVisibleToItsMetrics() {
        get("/times/1");

        assertThat(meters.get("hikaricp.connections.max").gauge().value()).isPositive();
        assertThat(dataSource).isNotInstanceOf(com.zaxxer.hikari.HikariDataSource.class);
    }

    private double slowStatements() {
        return meters.counter("neurohub.statements.slow").count();
    }

    private Answer get(String path) {
        return client.get(path);
    }
}
