package com.f2x.neurohub.label.job;

import com.f2x.neurohub.platform.drain.Backoff;
import com.f2x.neurohub.shared.text.StorableText;
import java.sql.Types;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What waits for each printer, and which node prints on it. Each method is a transaction. */
@Repository
@Transactional
class QueueStore {

    private static final int LONGEST_FAILURE = 500;

    private final JdbcClient jdbc;
    private final PrintProperties properties;
    private final Backoff backoff;

    QueueStore(JdbcClient jdbc, PrintProperties properties) {
        this.jdbc = jdbc;
        this.properties = properties;
        this.backoff = new Backoff(properties.firstRetry(), properties.longestRetry());
    }

    /** Claims a printer that has something to print and that no other node prints on. */
    public Optional<ClaimedPrinter> claim() {
        return jdbc.sql(QueueSql.CLAIM)
                .param("claim", UUID.randomUUID())
                .param("lease", seconds(properties.lease()))
                .query(ClaimedPrinter.class)
                .optional();
    }

    /** The label that is next. */
    @Transactional(readOnly = true)
    public Optional<QueuedLabel> next(ClaimedPrinter printer) {
        return jdbc.sql(QueueSql.NEXT)
                .param("printer", printer.id())
                .query(QueuedLabel.class)
                .optional();
    }

    /** Notes that a label is on its way; false if it must not be, because the claim or the label is gone. */
    public boolean begin(ClaimedPrinter printer, QueuedLabel label) {
        return own(QueueSql.BEGIN, printer)
                        .param("lease", seconds(properties.lease()))
                        .param("job", label.id())
                        .update()
                == 1;
    }

    /** Notes what has become of a label. */
    public void end(
            ClaimedPrinter printer, QueuedLabel label, String labelId, PrintStatus status, @Nullable String failure) {
        about(QueueSql.END, printer, label, labelId, failure)
                .param("status", status.name())
                .update();
    }

    /** Notes that a label was not taken and waits again, and when its printer is tried again. */
    public void fail(ClaimedPrinter printer, QueuedLabel label, String labelId, String failure) {
        int failures = jdbc.sql("select failures from printers where id = ?")
                .param(printer.id())
                .query(Integer.class)
                .single();
        about(QueueSql.FAIL, printer, label, labelId, failure)
                .param("pause", seconds(backoff.after(failures + 1)))
                .update();
    }

    /** Gives the printer back. */
    public void release(ClaimedPrinter printer) {
        own(QueueSql.RELEASE, printer).update();
    }

    private JdbcClient.StatementSpec own(String sql, ClaimedPrinter printer) {
        return jdbc.sql(sql).param("printer", printer.id()).param("claim", printer.claim());
    }

    private JdbcClient.StatementSpec about(
            String sql, ClaimedPrinter printer, QueuedLabel label, String labelId, @Nullable String failure) {
        return jdbc.sql(sql)
                .param("job", label.id())
                .param("label", labelId)
                .param("host", printer.host())
                .param("port", printer.port())
                .param("failure", failure == null ? null : StorableText.of(failure, LONGEST_FAILURE), Types.VARCHAR);
    }

    private static double seconds(Duration duration) {
        return duration.toMillis() / 1000.0;
    }
}
