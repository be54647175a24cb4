package com.f2x.neurohub.db.migration;

import com.f2x.neurohub.db.testing.TestDatabase;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Queries of tests. */
final class Rows {

    /**
     * Without the time of change of specs, which V0014 writes anew, what runs on equipment, which V0025 counts anew,
     * and the audit trail, to which whatever is done is added.
     */
    private static final String COLUMNS = """
            select c.table_name, c.column_name
            from information_schema.columns c
            join information_schema.tables t using (table_schema, table_name)
            where c.table_schema = 'public' and t.table_type = 'BASE TABLE' and c.table_name <> 'flyway_schema_history'
              and c.table_name not like 'audit\\_logs%'
              and (c.table_name, c.column_name)
                  not in (('measurement_specs', 'updated_at'), ('equipment', 'running_count'))
            order by c.table_name, c.column_name""";

    private Rows() {}

    /** Returns the first column of what a query finds. */
    static List<String> of(TestDatabase database, String query) throws SQLException {
        try (Connection connection = database.dataSource().getConnection();
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(query)) {
            List<String> rows = new ArrayList<>();
            while (result.next()) {
                rows.add(String.valueOf(result.getString(1)));
            }
            return rows;
        }
    }

    /** Returns the columns of every table but Flyway's. */
    static Map<String, List<String>> columns(TestDatabase database) throws SQLException {
        try (Connection connection = database.dataSource().getConnection();
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(COLUMNS)) {
            Map<String, List<String>> columns = new LinkedHashMap<>();
            while (result.next()) {
                columns.computeIfAbsent(result.getString(1), table -> new ArrayList<>())
                        .add(result.getString(2));
            }
            return columns;
        }
    }

    /** Returns every row as text, with its table and the given columns; times to the microsecond. */
    static List<String> all(TestDatabase database, Map<String, List<String>> columns) throws SQLException {
        String tables = columns.entrySet().stream()
                .map(table -> "select '%1$s' || row(%2$s)::text from %1$s"
                        .formatted(table.getKey(), String.join(", ", table.getValue())))
                .collect(Collectors.joining(" union all "));
        return columns.isEmpty() ? List.of() : of(database, tables);
    }

    /** Returns what both have. */
    static Map<String, List<String>> common(Map<String, List<String>> one, Map<String, List<String>> other) {
        Map<String, List<String>> common = new LinkedHashMap<>();
        one.forEach((table, columns) -> {
            List<String> kept = new ArrayList<>(columns);
            kept.retainAll(other.getOrDefault(table, List.of()));
            if (!kept.isEmpty()) {
                common.put(table, kept);
            }
        });
        return common;
    }
}
