package com.f2x.neurohub.testing;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.util.List;
import org.slf4j.LoggerFactory;

/**
 * What a class logs until this is closed, whatever becomes of it: applications that end in the same process take the
 * console away.
 */
public final class Logged implements AutoCloseable {

    private final Logger logger;
    private final ListAppender<ILoggingEvent> events = new ListAppender<>();

    public Logged(Class<?> by) {
        logger = (Logger) LoggerFactory.getLogger(by);
        logger.getLoggerContext().getTurboFilterList().clear();
        logger.setLevel(Level.INFO);
        events.setContext(logger.getLoggerContext());
        events.start();
        logger.addAppender(events);
    }

    public List<ILoggingEvent> events() {
        return List.copyOf(events.list);
    }

    @Override
    public void close() {
        logger.detachAppender(events);
        logger.setLevel(null);
    }
}
