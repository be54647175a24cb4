package com.f2x.neurohub.platform.logging;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.annotation.PreDestroy;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Counts the lines of the log by their level as {@code logback.events}, as Micrometer would. Micrometer's own counter
 * is asked before each line that is not written, too, and Hibernate has one for every column of every row it reads.
 */
@Component
final class LoggedEvents extends AppenderBase<ILoggingEvent> {

    private final Map<Level, Counter> counters;

    LoggedEvents(MeterRegistry meters) {
        counters = Stream.of(Level.TRACE, Level.DEBUG, Level.INFO, Level.WARN, Level.ERROR)
                .collect(Collectors.toMap(Function.identity(), level -> counter(meters, level)));
        if (LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME) instanceof Logger root) {
            setContext(root.getLoggerContext());
            start();
            root.addAppender(this);
        }
    }

    @Override
    protected void append(ILoggingEvent event) {
        Counter counter = counters.get(event.getLevel());
        if (counter != null) {
            counter.increment();
        }
    }

    /** Counts no more, and lets go of what counted. */
    @PreDestroy
    void leave() {
        if (LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME) instanceof Logger root) {
            root.detachAppender(this);
        }
        stop();
    }

    private static Counter counter(MeterRegistry meters, Level level) {
        return Counter.builder("logback.events")
                .tag("level", level.toString().toLowerCase(Locale.ROOT))
                .description("Lines of the log")
                .baseUnit("events")
                .register(meters);
    }
}
