package com.f2x.neurohub.audit.event;

import static org.assertj.core.api.Assertions.assertThat;

import com.f2x.neurohub.shared.trail.Origin;
import com.f2x.neurohub.shared.trail.TrailAction;
import com.f2x.neurohub.shared.trail.TrailEvent;
import com.f2x.neurohub.testing.ApplicationTest;
import com.f2x.neurohub.testing.Database;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.support.TransactionCallback;
import org.springframework.transaction.support.TransactionTemplate;

/** What is written when the node ends, after the database was away. */
@ApplicationTest
@ExtendWith(OutputCaptureExtension.class)
class KeptEventWriterTests {

    private static final EventProperties LIMITS = new EventProperties(600, 60, Duration.ofHours(1));

    private final Database database;
    private final KeptEvents events = new KeptEvents(LIMITS, Clock.systemUTC());
    private final KeptEventWriter writer;
    private final String request = "ended-" + UUID.randomUUID();
    private boolean away = true;

    KeptEventWriterTests(
            @Autowired Database database,
            @Autowired KeptEventStore store,
            @Autowired TransactionTemplate transactions) {
        this.database = database;
        this.writer = new KeptEventWriter(events, store, whileThere(transactions), LIMITS, new SimpleMeterRegistry());
    }

    @Test
    void whatWaitedIsWrittenAndWhatCameSince() {
        writer.start();
        note();
        writer.write();
        note();
        away = false;

        writer.stop();

        assertThat(written()).isEqualTo(2);
    }

    @Test
    void whatIsLostIsSaid(CapturedOutput output) {
        writer.start();
        note();
        note();

        writer.stop();

        assertThat(written()).isZero();
        assertThat(output).contains("2 events of the audit trail are lost");
    }

    private void note() {
        Origin origin = new Origin(null, null, null, "198.51.100.21", null, request);
        events.note(new TrailEvent(TrailAction.SIGN_IN, "users", null, Map.of(), origin, null));
    }

    private long written() {
        return database.number("select count(*) from audit_logs where request_id = ?", request);
    }

    private TransactionTemplate whileThere(TransactionTemplate transactions) {
        return new TransactionTemplate(Objects.requireNonNull(transactions.getTransactionManager())) {

            private static final long serialVersionUID = 1L;

            @Override
            public <T extends @Nullable Object> T execute(TransactionCallback<T> action) {
                if (away) {
                    throw new CannotCreateTransactionException("The database is away");
                }
                return super.execute(action);
            }
        };
    }
}
