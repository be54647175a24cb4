package com.f2x.neurohub.db.checks;

import static org.assertj.core.api.Assertions.assertThat;

import com.f2x.neurohub.db.testing.RepositoryFiles;
import com.f2x.neurohub.db.testing.SeparateRoles;
import com.f2x.neurohub.db.testing.TestDatabase;
import com.f2x.neurohub.db.testing.TestPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code db/checks/schema.sql}, whose list of names follows the migrations. */
class SchemaReportTests {

    private static final String FILE = "db/checks/schema.sql";
    private static final String BEGIN = "-- names from here\n";
    private static final String END = "-- names to here\n";

    private static final String NAMES = """
            select format(E'    (%L, %L,\\n     %L)', kind, table_name, string_agg(name, ' ' order by name))
            from actual
            where table_name <> 'flyway_schema_history'
            group by kind, table_name
            order by table_name, kind
            """;

    private static TestDatabase database;

    @BeforeAll
    static void separateRoles() {
        database = TestPostgres.freshDatabase();
        new SeparateRoles(database).separate();
    }

    @Test
    void itNamesEverythingThatTheMigrationsMake() throws SQLException, IOException {
        String file = RepositoryFiles.read(FILE);
        String before = file.substring(0, file.indexOf(BEGIN) + BEGIN.length());
        String after = file.substring(file.indexOf(END));
        String written = before + names(file) + after;

        if (Boolean.getBoolean("neurohub.schema.update")) {
            Files.writeString(RepositoryFiles.path(FILE), written);
        }

        assertThat(RepositoryFiles.read(FILE))
                .as("the names in %s; -Dneurohub.schema.update=true writes them", FILE)
                .isEqualTo(written);
    }

    @Test
    void aFreshDatabaseHasNothingWrong() throws SQLException {
        assertThat(findings("select 1")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "alter table process_data drop constraint chk_process_data_result|schema.constraints_of_process_data",
                "alter table serials drop constraint uk_serials_wip_item|schema.constraints_of_serials",
                "drop index idx_process_data_wip_unique|schema.indexes_of_process_data",
                "drop trigger trg_lots_updated_at on lots|schema.triggers_of_lots",
                "update flyway_schema_history set success = false where version = '0002'|schema.no_failed_migration",
                "grant delete on process_data to neurohub_app|application.deletes_no_history",
                "grant truncate on process_data to neurohub_app|application.truncates_nothing",
                "grant neurohub_owner to neurohub_app|application.owns_nothing",
                "grant create on schema public to neurohub_app|application.creates_nothing",
                "grant set on parameter session_replication_role to neurohub_app|application.is_not_mighty",
                "grant update on raw.site_tracking_events_r to neurohub_app|application.changes_no_events",
                "alter table raw.site_tracking_events_r no force row level security|schema.row_security",
                "drop policy of_the_tenant on staging.site_tracking_events_s|schema.policies_of_staging.site_tracking_events_s",
                "revoke insert on number_counters from neurohub_app|application.may_do_its_work"
            })
    void whatIsWrongIsFoundByOneCheck(String change, String check) throws SQLException {
        assertThat(findings(change)).containsKey(check);
        assertThat(findings(change).keySet())
                .filteredOn(name -> name.startsWith("schema"))
                .hasSizeLessThan(2);
    }

    private static String names(String file) throws SQLException {
        String actual = file.substring(file.indexOf("actual (kind"), file.indexOf("names as ("))
                .strip();
        StringBuilder names = new StringBuilder();
        try (Connection connection = database.dataSource().getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("with " + actual.substring(0, actual.length() - 1) + NAMES)) {
            while (rows.next()) {
                names.append(names.isEmpty() ? "" : ",\n").append(rows.getString(1));
            }
        }
        return names.append('\n').toString();
    }

    /** Makes a change, which is taken back, and returns what is found. */
    private static Map<String, String> findings(String change) throws SQLException {
        Map<String, String> findings = new TreeMap<>();
        try (Connection connection = database.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute(change);
            try (ResultSet rows = statement.executeQuery(RepositoryFiles.read(FILE))) {
                while (rows.next()) {
                    if (rows.getLong("violations") != 0) {
                        findings.put(rows.getString("check_name"), rows.getString("sample_ids"));
                    }
                }
            }
        }
        return findings;
    }
}
