package com.f2x.neurohub.label.job;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Counts prints in the database. */
@Repository
class PrintFigureStore {

    private static final int LAST_FAILURES = 10;

    private final JdbcClient jdbc;

    PrintFigureStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The prints of one kind of labels.
     *
     * @param labelType which
     * @param prints how many
     * @param succeeded how many the printers took
     * @param today how many of today
     */
    record Figure(String labelType, long prints, long succeeded, long today) {}

    /**
     * A print that did not succeed.
     *
     * @param labelType which label
     * @param labelId of what
     * @param errorMessage why
     */
    record Failure(
            long id,
            String labelType,
            String labelId,
            @Nullable String errorMessage,
            Instant createdAt) {}

    List<Figure> count(Instant start, Instant end, Instant today) {
        return jdbc.sql("""
                        select label_type, count(*) as prints, count(*) filter (where status = 'SUCCESS') as succeeded,
                               count(*) filter (where created_at >= :today) as today
                        from print_logs where created_at between :start and :end
                        group by label_type order by label_type
                        """)
                .param("start", Timestamp.from(start))
                .param("end", Timestamp.from(end))
                .param("today", Timestamp.from(today))
                .query(Figure.class)
                .list();
    }

    List<Failure> failures(Instant start, Instant end) {
        return jdbc.sql("""
                        select id, label_type, label_id, error_message, created_at
                        from print_logs where status = 'FAILED' and created_at between :start and :end
                        order by created_at desc, id desc limit :most
                        """)
                .param("start", Timestamp.from(start))
                .param("end", Timestamp.from(end))
                .param("most", LAST_FAILURES)
                .query((row, index) -> new Failure(
                        row.getLong("id"),
                        row.getString("label_type"),
                        row.getString("label_id"),
                        row.getString("error_message"),
                        row.getTimestamp("created_at").toInstant()))
                .list();
    }
}
