package com.f2x.neurohub.perf.plans;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A statement as the application sent it.
 *
 * @param sql its text, with question marks
 * @param values what was set for them
 */
record Sent(String sql, List<Value> values) {

    private static final Pattern VERB = Pattern.compile("^\\s*(\\w+)");
    private static final Pattern TABLE = Pattern.compile("\\b(?:from|into|update)\\s+([a-z_]+)");

    /** What it does to which table, the first it names. */
    String label() {
        return (first(VERB) + " " + first(TABLE)).strip();
    }

    private String first(Pattern pattern) {
        return pattern.matcher(sql)
                .results()
                .map(result -> result.group(1))
                .findFirst()
                .orElse("");
    }

    /** Sets the values again. */
    void bind(PreparedStatement statement) throws SQLException {
        for (Value value : values) {
            value.bind(statement);
        }
    }

    /** The values as SQL writes them. */
    String literals() {
        return values.stream().map(Value::literal).collect(Collectors.joining(", "));
    }
}
