package com.f2x.neurohub.onboarding.dictionary;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that the dictionary says about a table.
 *
 * @param columns in their order
 * @param schema the table's owner
 * @param tableName the table's name
 * @param primaryKey null if it has none
 * @param foreignKeys by name
 * @param uniqueKeys by name
 * @param indexes by name
 * @param comment what the source says about it
 */
public record TableSchema(
        List<Column> columns,
        String schema,
        String tableName,
        @Nullable Key primaryKey,
        List<ForeignKey> foreignKeys,
        List<Key> uniqueKeys,
        List<Index> indexes,
        @Nullable String comment) {

    /** Returns the same with other columns. */
    public TableSchema withColumns(List<Column> others) {
        return new TableSchema(others, schema, tableName, primaryKey, foreignKeys, uniqueKeys, indexes, comment);
    }
}
