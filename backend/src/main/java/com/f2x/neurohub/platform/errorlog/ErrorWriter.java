package com.f2x.neurohub.platform.errorlog;

import com.f2x.neurohub.shared.thread.RegularWriter;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Writes answered errors every few seconds, all that came in one statement and outside every request. It goes on while
 * the node is drained, and ends after the server, with what came last.
 */
@Component
@EnableConfigurationProperties(ErrorLogProperties.class)
final class ErrorWriter extends RegularWriter {

    private static final Logger log = LoggerFactory.getLogger(ErrorWriter.class);

    private final ErrorLog errors;
    private final ErrorLogStore store;
    private final TransactionTemplate transactions;

    ErrorWriter(
            ErrorLog errors,
            ErrorLogStore store,
            TransactionTemplate transactions,
            ErrorLogProperties properties,
            MeterRegistry meters) {
        super("error-log", properties.writeInterval());
        this.errors = errors;
        this.store = store;
        this.transactions = transactions;
        FunctionCounter.builder("neurohub.errors.not.kept", errors, ErrorLog::lost)
                .description("Answered errors that the error log does not have")
                .register(meters);
    }

    /** Where the database is away they are lost: the log has the reason, and memory is bounded. */
    @Override
    protected void write() {
        List<AnsweredError> came = errors.take();
        if (came.isEmpty()) {
            return;
        }
        try {
            transactions.executeWithoutResult(transaction -> store.add(came));
        } catch (RuntimeException e) {
            errors.lose(came.size());
            log.debug("{} answered errors are not kept", came.size(), e);
        }
    }
}
