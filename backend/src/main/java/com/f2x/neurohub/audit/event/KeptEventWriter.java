package com.f2x.neurohub.audit.event;

import com.f2x.neurohub.shared.thread.RegularWriter;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Writes events every second, all that came in one statement and outside every request. It goes on while the node is
 * drained, and ends after the server, with what came last. While the database is away they wait.
 */
@Component
final class KeptEventWriter extends RegularWriter {

    private static final Logger log = LoggerFactory.getLogger(KeptEventWriter.class);

    private final KeptEvents events;
    private final KeptEventStore store;
    private final TransactionTemplate transactions;
    private final List<WaitingEvent> unwritten = new ArrayList<>();
    private boolean waits;

    KeptEventWriter(
            KeptEvents events,
            KeptEventStore store,
            TransactionTemplate transactions,
            EventProperties properties,
            MeterRegistry meters) {
        super("audit-events", properties.writeInterval());
        this.events = events;
        this.store = store;
        this.transactions = transactions;
        FunctionCounter.builder("neurohub.audit.events.lost", events, KeptEvents::lost)
                .description("Sign-ins, refusals and denials that the audit trail does not have")
                .register(meters);
    }

    /** Those that waited, then those that came since. */
    @Override
    protected void writeLast() {
        write();
        if (unwritten.isEmpty()) {
            write();
        }
        if (!unwritten.isEmpty()) {
            log.warn("{} events of the audit trail are lost: the database did not take them", unwritten.size());
        }
    }

    /** What the database cannot take is lost; what it cannot take now waits for the next turn. */
    @Override
    protected synchronized void write() {
        if (unwritten.isEmpty()) {
            unwritten.addAll(events.take());
            unwritten.addAll(events.takeLeftOut());
        }
        if (unwritten.isEmpty()) {
            return;
        }
        try {
            transactions.executeWithoutResult(transaction -> store.add(unwritten));
            unwritten.clear();
            waits = false;
        } catch (DataIntegrityViolationException e) {
            lose(e);
        } catch (RuntimeException e) {
            if (!waits) {
                log.warn("Events of the audit trail wait for the database: {}", e.getMessage());
            }
            waits = true;
        }
    }

    private void lose(RuntimeException e) {
        log.warn("{} events of the audit trail cannot be written", unwritten.size(), e);
        events.lose(unwritten.size());
        unwritten.clear();
    }
}
