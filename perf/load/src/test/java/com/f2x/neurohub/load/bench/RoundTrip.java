package com.f2x.neurohub.load.bench;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Statements that are sent together, with the values of their parameters.
 *
 * @param sent the statements
 */
record RoundTrip(List<Sent> sent) {

    /** The statements as one text, which the driver sends together as well. */
    String sql() {
        return sent.stream().map(Sent::sql).collect(Collectors.joining(";\n"));
    }

    /** The values of all parameters, in their order. */
    List<Value> values() {
        return sent.stream().flatMap(one -> one.values().stream()).toList();
    }

    /**
     * One statement.
     *
     * @param sql its text, with question marks for the parameters
     * @param values what they are
     */
    record Sent(String sql, List<Value> values) {}

    /**
     * A parameter.
     *
     * @param text its value as PostgreSQL writes it, null for none
     * @param type name of its type, {@code unspecified} for what PostgreSQL makes of it
     */
    record Value(@Nullable String text, String type) {}
}
