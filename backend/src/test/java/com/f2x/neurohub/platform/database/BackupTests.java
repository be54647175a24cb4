package com.f2x.neurohub.platform.database;

import static org.assertj.core.api.Assertions.assertThat;

import com.f2x.neurohub.db.testing.RepositoryFiles;
import com.f2x.neurohub.db.testing.SeparateRoles;
import com.f2x.neurohub.db.testing.TestDatabase;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code docs/how-to/back-up-and-restore.md} tells people to do. */
class BackupTests {

    private static final String SOME_WORK = """
            insert into users (username, password_hash, full_name, role) values ('admin', 'x', 'Admin', 'ADMIN');
            insert into lots (lot_number, product_model_id, production_line_id, route_id, production_date)
            values ('KR01PSA251101', 1, 1, 1, '2025-11-20');
            update lots set wip_count = 1, status = 'IN_PROGRESS';
            insert into number_counters values ('KR01PSA2511', 1);
            insert into wip_items (wip_id, lot_id, sequence_in_lot) values ('WIP-KR01PSA251101-001', 1, 1);
            update wip_items set status = 'IN_PROGRESS';
            insert into process_data (lot_id, wip_id, process_id, data_level, operator_id, recorded_by, result,
                                      measurements, completed_at, completion_recorded_at)
            values (1, 1, 1, 'WIP', 1, 1, 'PASS', '{"깊이": {"value": 0.30}}', clock_timestamp(), clock_timestamp());
            select raw.ingest_tracking_event(util.hash_binary('DEFAULT'), null, null, null, '{"event_type": "scan"}');
            """;

    @Test
    void whatIsDumpedComesBackWithItsOwnersPrivilegesAndRules(@TempDir Path directory)
            throws IOException, SQLException {
        try (InstalledPostgres server = InstalledPostgres.start(directory)) {
            server.client("createdb", "postgres", "mes");
            SeparateRoles original = SeparateRoles.on(server.database("mes"));
            original.migrate();
            execute(original.superuser(), SOME_WORK);

            String dump = directory.resolve("data").resolve("mes.dump").toString();
            server.client(
                    "pg_dump",
                    "neurohub_owner",
                    "--enable-row-security",
                    "--format=custom",
                    "--file=" + dump,
                    "dbname=mes options='-c app.every_tenant=on'");
            server.client("createdb", "postgres", "mes_restored");
            server.client("pg_restore", "postgres", "--exit-on-error", "--dbname=mes_restored", dump);
            SeparateRoles restored = SeparateRoles.on(server.database("mes_restored"));

            assertThat(contents(restored.superuser())).isEqualTo(contents(original.superuser()));
            assertThat(violations(restored.application())).isEmpty();
            restored.migrate();
            assertThat(refusal(restored.application(), "delete from process_data"))
                    .contains("permission denied");
        }
    }

    /** A fingerprint of the rows of every table. */
    private static Map<String, String> contents(TestDatabase database) throws SQLException {
        Map<String, String> contents = new TreeMap<>();
        try (Connection connection = database.dataSource().getConnection();
                Statement statement = connection.createStatement();
                ResultSet tables = statement.executeQuery("""
                        select c.oid::regclass::text, query_to_xml(format(
                            'select count(*) as n, md5(string_agg(t::text, ''|'' order by t::text)) as rows from %s t',
                            c.oid::regclass), true, false, '')::text
                        from pg_class c join pg_namespace n on n.oid = c.relnamespace
                        where n.nspname in ('public', 'auth', 'raw', 'staging', 'migrations') and c.relkind = 'r'
                        """)) {
            while (tables.next()) {
                contents.put(tables.getString(1), tables.getString(2));
            }
        }
        return contents;
    }

    private static Map<String, String> violations(TestDatabase database) throws SQLException {
        Map<String, String> violations = new TreeMap<>();
        try (Connection connection = database.dataSource().getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(RepositoryFiles.read("db/checks/validate.sql"))) {
            while (rows.next()) {
                if (rows.getLong("violations") != 0) {
                    violations.put(rows.getString("check_name"), rows.getString("sample_ids"));
                }
            }
        }
        return violations;
    }

    private static void execute(TestDatabase database, String sql) throws SQLException {
        try (Connection connection = database.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String refusal(TestDatabase database, String sql) {
        try {
            execute(database, sql);
            return "done";
        } catch (SQLException e) {
            return String.valueOf(e.getMessage());
        }
    }
}
