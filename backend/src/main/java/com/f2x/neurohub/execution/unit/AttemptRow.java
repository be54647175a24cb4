package com.f2x.neurohub.execution.unit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** The columns of {@code process_data} that make an attempt. */
public final class AttemptRow {

    /** The columns that {@link #read} reads, to be selected or returned. */
    public static final String COLUMNS =
            "id, attempt_no, operator_id, started_at, result, completed_at, duration_seconds, equipment_id, process_session_id";

    private AttemptRow() {}

    /** Reads an attempt. */
    public static Attempt read(ResultSet row) throws SQLException {
        String result = row.getString("result");
        return new Attempt(
                row.getLong("id"),
                row.getInt("attempt_no"),
                row.getLong("operator_id"),
                row.getObject("started_at", OffsetDateTime.class).toInstant(),
                result == null ? null : Result.valueOf(result),
                instant(row.getObject("completed_at", OffsetDateTime.class)),
                row.getObject("duration_seconds", Integer.class),
                row.getObject("equipment_id", Long.class),
                row.getObject("process_session_id", Long.class));
    }

    /** A time that may be absent. */
    public static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }
}
