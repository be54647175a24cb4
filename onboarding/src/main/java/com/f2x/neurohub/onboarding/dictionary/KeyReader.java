package com.f2x.neurohub.onboarding.dictionary;

import com.f2x.neurohub.onboarding.connection.SourceSession;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads keys, foreign keys and indexes. */
final class KeyReader {

    private static final String KEYS = """
            SELECT C.CONSTRAINT_NAME, K.COLUMN_NAME
            FROM ALL_CONSTRAINTS C
            JOIN ALL_CONS_COLUMNS K
              ON K.OWNER = C.OWNER AND K.CONSTRAINT_NAME = C.CONSTRAINT_NAME AND K.TABLE_NAME = C.TABLE_NAME
            WHERE C.OWNER = ? AND C.TABLE_NAME = ? AND C.CONSTRAINT_TYPE = ?
            ORDER BY C.CONSTRAINT_NAME, K.POSITION
            """;
    private static final String FOREIGN_KEYS = """
            SELECT C.CONSTRAINT_NAME, C.DELETE_RULE, K.COLUMN_NAME,
                   R.OWNER AS R_OWNER, R.TABLE_NAME AS R_TABLE_NAME, R.COLUMN_NAME AS R_COLUMN_NAME
            FROM ALL_CONSTRAINTS C
            JOIN ALL_CONS_COLUMNS K
              ON K.OWNER = C.OWNER AND K.CONSTRAINT_NAME = C.CONSTRAINT_NAME AND K.TABLE_NAME = C.TABLE_NAME
            LEFT JOIN ALL_CONS_COLUMNS R
              ON R.OWNER = C.R_OWNER AND R.CONSTRAINT_NAME = C.R_CONSTRAINT_NAME AND R.POSITION = K.POSITION
            WHERE C.OWNER = ? AND C.TABLE_NAME = ? AND C.CONSTRAINT_TYPE = 'R'
            ORDER BY C.CONSTRAINT_NAME, K.POSITION
            """;
    private static final String INDEXES = """
            SELECT I.INDEX_NAME, I.UNIQUENESS, I.INDEX_TYPE, K.COLUMN_NAME
            FROM ALL_INDEXES I
            JOIN ALL_IND_COLUMNS K ON K.INDEX_OWNER = I.OWNER AND K.INDEX_NAME = I.INDEX_NAME
            WHERE I.TABLE_OWNER = ? AND I.TABLE_NAME = ?
            ORDER BY I.INDEX_NAME, K.COLUMN_POSITION
            """;
    private static final String PRIMARY = "P";
    private static final String UNIQUE = "U";

    private final SourceSession session;
    private final SourceTable table;

    KeyReader(SourceSession session, SourceTable table) {
        this.session = session;
        this.table = table;
    }

    @Nullable
    Key primaryKey() {
        return keys(PRIMARY).stream().findFirst().orElse(null);
    }

    List<Key> uniqueKeys() {
        return keys(UNIQUE);
    }

    private List<Key> keys(String type) {
        List<KeyRow> rows = session.query(
                "the keys of " + table,
                KEYS,
                row -> new KeyRow(row.getString(1), row.getString(2)),
                table.schema(),
                table.tableName(),
                type);
        return grouped(rows, KeyRow::name).values().stream()
                .map(key -> new Key(
                        key.get(0).name(), key.stream().map(KeyRow::column).toList()))
                .toList();
    }

    List<ForeignKey> foreignKeys() {
        List<ForeignRow> rows = session.query(
                "the foreign keys of " + table,
                FOREIGN_KEYS,
                row -> new ForeignRow(
                        row.getString(1),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        row.getString(5),
                        row.getString(6)),
                table.schema(),
                table.tableName());
        return grouped(rows, ForeignRow::name).values().stream()
                .map(KeyReader::foreignKey)
                .toList();
    }

    private static ForeignKey foreignKey(List<ForeignRow> rows) {
        ForeignRow first = rows.get(0);
        return new ForeignKey(
                first.name(),
                rows.stream().map(ForeignRow::column).toList(),
                first.schema(),
                first.table(),
                rows.stream()
                        .map(ForeignRow::referenced)
                        .filter(Objects::nonNull)
                        .toList(),
                first.deleteRule());
    }

    List<Index> indexes() {
        List<IndexRow> rows = session.query(
                "the indexes of " + table,
                INDEXES,
                row -> new IndexRow(row.getString(1), row.getString(2), row.getString(3), row.getString(4)),
                table.schema(),
                table.tableName());
        return grouped(rows, IndexRow::name).values().stream()
                .map(index -> new Index(
                        index.get(0).name(),
                        "UNIQUE".equals(index.get(0).uniqueness()),
                        index.get(0).type(),
                        index.stream().map(IndexRow::column).toList()))
                .toList();
    }

    private static <R> Map<String, List<R>> grouped(List<R> rows, Function<R, String> name) {
        return rows.stream().collect(Collectors.groupingBy(name, LinkedHashMap::new, Collectors.toList()));
    }

    private record KeyRow(String name, String column) {}

    private record ForeignRow(
            String name,
            @Nullable String deleteRule,
            String column,
            @Nullable String schema,
            @Nullable String table,
            @Nullable String referenced) {}

    private record IndexRow(
            String name,
            @Nullable String uniqueness,
            @Nullable String type,
            String column) {}
}
