package com.f2x.neurohub.onboarding.dictionary;

import com.f2x.neurohub.onboarding.connection.SourceSession;
import com.f2x.neurohub.onboarding.dictionary.TableName.Part;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Lists what the user may read: the largest first, those that were never counted last, without the database's own. */
final class TableLister {

    private static final String TABLES = """
            SELECT OWNER, TABLE_NAME, NUM_ROWS, TABLESPACE_NAME
            FROM ALL_TABLES
            ORDER BY CASE WHEN NUM_ROWS IS NULL THEN 1 ELSE 0 END, NUM_ROWS DESC, OWNER, TABLE_NAME
            """;
    private static final String VIEWS = "SELECT OWNER, VIEW_NAME FROM ALL_VIEWS ORDER BY OWNER, VIEW_NAME";
    private static final String RECYCLED = "BIN$";

    private final SourceSession session;

    TableLister(SourceSession session) {
        this.session = session;
    }

    List<SourceTable> list(@Nullable Part schema, boolean includeViews, int most) {
        List<SourceTable> all = new ArrayList<>(session.query("the tables", TABLES, TableLister::table));
        if (includeViews) {
            all.addAll(session.query("the views", VIEWS, TableLister::view));
        }
        SystemOwners system = SystemOwners.of(session);
        return all.stream()
                .filter(table -> !table.tableName().startsWith(RECYCLED))
                .filter(table -> schema == null ? !system.contains(table.schema()) : schema.matches(table.schema()))
                .limit(most)
                .toList();
    }

    static SourceTable table(ResultSet row) throws SQLException {
        return new SourceTable(
                row.getString("OWNER"),
                row.getString("TABLE_NAME"),
                Numbers.wholeOrNull(row, "NUM_ROWS"),
                row.getString("TABLESPACE_NAME"),
                null);
    }

    static SourceTable view(ResultSet row) throws SQLException {
        return new SourceTable(row.getString("OWNER"), row.getString("VIEW_NAME"), null, null, SourceTable.VIEW);
    }
}
