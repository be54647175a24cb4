package com.f2x.neurohub.platform.logging;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.LoggerContext;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

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
    void nothingIsAskedBeforeALineThatIsNotWritten() {
        assertThat(((LoggerContext) LoggerFactory.getILoggerFactory()).getTurboFilterList())
                .isEmpty();
    }

    private double count(String level) {
        return meters.get("logback.events").tag("level", level).counter().count();
    }
}
