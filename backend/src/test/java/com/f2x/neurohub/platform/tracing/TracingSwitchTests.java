package com.f2x.neurohub.platform.tracing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.f2x.neurohub.shared.access.Role;
import com.f2x.neurohub.testing.Api;
import com.f2x.neurohub.testing.ApplicationTest;
import io.micrometer.tracing.Tracer;
import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.sdk.trace.SpanProcessor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;
import org.springframework.context.ApplicationContext;
import org.springframework.mock.env.MockEnvironment;

/** Nothing is traced before it is said where traces go. */
@ApplicationTest
class TracingSwitchTests {

    private final ApplicationContext application;
    private final Api api;

    TracingSwitchTests(@Autowired ApplicationContext application, @Autowired Api api) {
        this.application = application;
        this.api = api;
    }

    @Test
    void withoutAnEndpointNothingOfTheLibraryIsThere() {
        assertThat(application.getBeanNamesForType(OpenTelemetry.class)).isEmpty();
        assertThat(application.getBeanNamesForType(SpanProcessor.class)).isEmpty();
        assertThat(application.getBeanNamesForType(Tracer.class)).isEmpty();
        assertThat(application.getBeanNamesForType(TraceFilter.class)).isEmpty();
        assertThat(application.getBeanNamesForType(StatementSpans.class)).isEmpty();
    }

    @Test
    void withoutAnEndpointARequestIsShownUnderItsOwnName() {
        var answer = api.as(Role.VIEWER).get("/api/v1/lots/0").expect(404);

        assertThat(answer.response().headers().firstValue("X-Trace-Id")).isEmpty();
        assertThat(answer.text("trace_id")).isEqualTo(answer.header("X-Request-ID"));
    }

    @ParameterizedTest
    @CsvSource({
        "notaurl, 1.0",
        "collector:4318, 1.0",
        "ftp://collector/v1/traces, 1.0",
        "http://, 1.0",
        "http://collector:4318/v1 traces, 1.0",
        "http://collector:4318/v1/traces, 7",
        "http://collector:4318/v1/traces, -0.1",
        "http://collector:4318/v1/traces, NaN",
        "http://collector:4318/v1/traces, many"
    })
    void whatCannotBeTracedEndsTheStartInOneLine(String endpoint, String share) {
        MockEnvironment environment = new MockEnvironment()
                .withProperty(TracingSwitch.ENDPOINT, endpoint)
                .withProperty("management.tracing.sampling.probability", share);

        assertThatThrownBy(() -> new TracingSwitch().setEnvironment(environment))
                .isInstanceOf(InvalidConfigurationPropertyValueException.class)
                .hasMessageContaining("management.");
    }

    @ParameterizedTest
    @CsvSource({
        "http://collector:4318/v1/traces, 0",
        "https://collector.example/v1/traces, 0.1",
        "HTTP://[::1]:4318/, 1",
        "'', 7"
    })
    void whatCanBeTracedOrIsOffEndsNothing(String endpoint, String share) {
        MockEnvironment environment = new MockEnvironment()
                .withProperty(TracingSwitch.ENDPOINT, endpoint)
                .withProperty("management.tracing.sampling.probability", share);

        assertThatNoException().isThrownBy(() -> new TracingSwitch().setEnvironment(environment));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    select * from lots where lot_number = 'KR01''x' and id = 17 | select * from lots where lot_number = ? and id = ?
                    select l1_0.id from lots l1_0 where l1_0.id = ? limit 50    | select l1_0.id from lots l1_0 where l1_0.id = ? limit ?
                    select $1 from t where x > 1.5 and y = '7 o''clock          | select $1 from t where x > ? and y = ?
                    """)
    void aStatementIsToldWithoutItsValues(String sql, String told) {
        assertThat(StatementSpans.withoutValues(sql)).isEqualTo(told);
    }
}
