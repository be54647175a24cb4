package com.f2x.neurohub.quality.figures;

import com.f2x.neurohub.shared.time.Span;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/**
 * Which runs are meant: attempts that completed in a window, whatever came of them. The members given must all hold.
 *
 * @param window when they completed
 * @param processId the process
 * @param lotId the lot of the unit
 * @param sessionId the station session they were made in
 * @param result how they ended
 */
public record Runs(
        Span window,
        @Nullable Long processId,
        @Nullable Long lotId,
        @Nullable Long sessionId,
        @Nullable String result) {

    /** All runs of a window. */
    public static Runs in(Span window) {
        return new Runs(window, null, null, null, null);
    }

    /** All runs of a process, of all processes if it is null. */
    public static Runs of(Span window, @Nullable Long processId) {
        return new Runs(window, processId, null, null, null);
    }

    /** The conditions besides the window as SQL on the rows {@code d}, each with its {@code and}; empty if none. */
    public String conditions() {
        StringBuilder sql = new StringBuilder();
        given().keySet()
                .forEach(column ->
                        sql.append(" and d.").append(column).append(" = :").append(column));
        return sql.toString();
    }

    /** Gives a statement the values of the conditions. */
    public StatementSpec bind(StatementSpec statement) {
        StatementSpec bound = statement;
        for (Map.Entry<String, Object> value : given().entrySet()) {
            bound = bound.param(value.getKey(), value.getValue());
        }
        return bound;
    }

    private Map<String, Object> given() {
        Map<String, Object> values = new LinkedHashMap<>();
        put(values, "process_id", processId);
        put(values, "lot_id", lotId);
        put(values, "process_session_id", sessionId);
        put(values, "result", result);
        return values;
    }

    private static void put(Map<String, Object> values, String column, @Nullable Object value) {
        if (value != null) {
            values.put(column, value);
        }
    }
}
