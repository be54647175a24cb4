package com.f2x.neurohub.onboarding.dictionary;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * A table or view of the source.
 *
 * @param schema its owner, exactly as stored
 * @param tableName its name, exactly as stored
 * @param numRows rows as the source last counted them; null if it never did
 * @param tablespace where it is stored; null for views and partitioned tables
 * @param type {@code VIEW} for views, null for tables
 */
public record SourceTable(
        String schema,
        String tableName,
        @Nullable Long numRows,
        @Nullable String tablespace,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String type) {

    static final String VIEW = "VIEW";

    /** Returns whether it is a view, which has no rows of its own. */
    public boolean view() {
        return VIEW.equals(type);
    }

    /** Returns schema and name as SQL. */
    public String quoted() {
        return Identifiers.quote(schema) + "." + Identifiers.quote(tableName);
    }

    @Override
    public String toString() {
        return schema + "." + tableName;
    }
}
