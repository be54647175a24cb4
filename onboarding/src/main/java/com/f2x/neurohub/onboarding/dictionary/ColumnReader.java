package com.f2x.neurohub.onboarding.dictionary;

import com.f2x.neurohub.onboarding.connection.SourceSession;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads columns and comments. */
final class ColumnReader {

    /** The default is a LONG, which the driver reads only if it is the last. */
    private static final String COLUMNS = """
            SELECT COLUMN_NAME, DATA_TYPE, DATA_LENGTH, DATA_PRECISION, DATA_SCALE, NULLABLE, COLUMN_ID, CHAR_USED,
                   DATA_DEFAULT
            FROM ALL_TAB_COLUMNS
            WHERE OWNER = ? AND TABLE_NAME = ?
            ORDER BY COLUMN_ID
            """;

    private static final String TABLE_COMMENT =
            "SELECT COMMENTS FROM ALL_TAB_COMMENTS WHERE OWNER = ? AND TABLE_NAME = ?";
    private static final String COLUMN_COMMENTS =
            "SELECT COLUMN_NAME, COMMENTS FROM ALL_COL_COMMENTS WHERE OWNER = ? AND TABLE_NAME = ?";

    private final SourceSession session;
    private final SourceTable table;

    ColumnReader(SourceSession session, SourceTable table) {
        this.session = session;
        this.table = table;
    }

    List<Column> columns() {
        List<Column> columns = session.query(
                "the columns of " + table, COLUMNS, ColumnReader::column, table.schema(), table.tableName());
        Map<String, String> comments = comments();
        return columns.stream()
                .map(column -> column.commented(comments.get(column.columnName())))
                .toList();
    }

    @Nullable
    String tableComment() {
        return session
                .query(
                        "the comment on " + table,
                        TABLE_COMMENT,
                        row -> Optional.ofNullable(row.getString(1)),
                        table.schema(),
                        table.tableName())
                .stream()
                .flatMap(Optional::stream)
                .findFirst()
                .orElse(null);
    }

    private Map<String, String> comments() {
        return session
                .query(
                        "the comments on columns of " + table,
                        COLUMN_COMMENTS,
                        row -> new Comment(row.getString(1), row.getString(2)),
                        table.schema(),
                        table.tableName())
                .stream()
                .filter(comment -> comment.text() != null)
                .collect(Collectors.toMap(Comment::column, comment -> String.valueOf(comment.text()), (a, b) -> a));
    }

    private static Column column(ResultSet row) throws SQLException {
        return new Column(
                row.getString("COLUMN_NAME"),
                row.getString("DATA_TYPE"),
                Numbers.wholeOrNull(row, "DATA_LENGTH"),
                Numbers.smallOrNull(row, "DATA_PRECISION"),
                Numbers.smallOrNull(row, "DATA_SCALE"),
                row.getString("NULLABLE"),
                Numbers.smallOrNull(row, "COLUMN_ID"),
                row.getString("CHAR_USED"),
                stripped(row.getString("DATA_DEFAULT")),
                null,
                null);
    }

    /** It is kept as it was typed, often with a line's end. */
    private static @Nullable String stripped(@Nullable String text) {
        return text == null ? null : text.strip();
    }

    private record Comment(String column, @Nullable String text) {}
}
