package com.f2x.neurohub.platform.logging;

import static org.assertj.core.api.Assertions.assertThat;

import com.f2x.neurohub.NeuroHubApplication;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.micrometer.metrics.autoconfigure.logging.logback.LogbackMetricsAutoConfiguration;

class LoggedEventsTests {

    private static final Logger log = LoggerFactory.getLogger(LoggedEventsTests.class);

    private final MeterRegistry meters = new SimpleMeterRegistry();
    private final LoggedEvents events = new LoggedEvents(meters);

    @AfterEach
    void leave() {
        events.leave();
    }

    @Test
    void linesAreCountedByTheirLevel() {
        log.warn("one");
        log.warn("two");
        log.error("three");

        assertThat(count("warn")).isEqualTo(2);
        assertThat(count("error")).isEqualTo(1);
    }

    @Test
    void whatIsNotWrittenIsNotCounted() {
        log.trace("nobody reads this");

        assertThat(count("trace")).isZero();
    }

    @Test
    void theApplicationLeavesOutTheCounterThatIsAskedBeforeALineThatIsNotWritten() {
        assertThat(NeuroHubApplication.class
                        .getAnnotation(SpringBootApplication.class)
                        .exclude())
                .contains(LogbackMetricsAutoConfiguration.class);
    }

    private double count(String level) {
        return meters.get("logback.events").tag("level", level).counter().count();
    }
}
