package com.f2x.neurohub.operations;

import static org.assertj.core.api.Assertions.assertThat;

import com.f2x.neurohub.db.testing.RepositoryFiles;
import com.f2x.neurohub.testing.Api;
import com.f2x.neurohub.testing.ApplicationTest;
import com.f2x.neurohub.testing.Database;
import com.f2x.neurohub.testing.Plant;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.sql.Statement;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

/** The report {@code db/checks/validate.sql} on a database of its own, so that nobody else has changed it by hand. */
@ApplicationTest
@TestPropertySource(properties = "spring.application.name=validated")
class ValidateTests {

    private static final String REPORT = RepositoryFiles.read("db/checks/validate.sql");

    /** Takes everything away that would keep a rule from being broken, but for the keys that others refer to. */
    private static final String UNGUARDED = """
            set local session_replication_role = replica;
            do $$ declare guard text; begin
                for guard in select format('alter table %s drop constraint %I', conrelid::regclass, conname)
                             from pg_constraint c where connamespace = 'public'::regnamespace and contype in ('c', 'u')
                               and not exists (select from pg_constraint f where f.contype = 'f' and f.conindid = c.conindid)
                             union all
                             select format('drop index %s', x.indexrelid::regclass)
                             from pg_index x join pg_class c on c.oid = x.indexrelid
                             where c.relnamespace = 'public'::regnamespace and x.indisunique and not x.indisprimary
                               and not exists (select from pg_constraint where conindid = x.indexrelid)
                             union all
                             select format('alter table %s alter %I drop not null', a.attrelid::regclass, a.attname)
                             from pg_attribute a join pg_class c on c.oid = a.attrelid
                             where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and not c.relispartition
                               and a.attnum > 0 and a.attnotnull and a.attidentity = ''
                               and not exists (select from pg_index x where x.indrelid = c.oid and x.indisprimary
                                                                        and a.attnum = any (x.indkey))
                loop execute guard; end loop;
            end $$;
            """;

    private static Plant.@Nullable Lot lot;

    /** In whose one transaction everything is broken and taken back. */
    private static @Nullable Connection breaker;

    private final Api api;
    private final Plant plant;
    private final Database database;

    ValidateTests(@Autowired Api api, @Autowired Plant plant, @Autowired Database database) {
        this.api = api;
        this.plant = plant;
        this.database = database;
    }

    @BeforeEach
    void workThroughAShift() throws SQLException {
        if (lot == null) {
            lot = new Shift(api, plant).work();
        }
        if (breaker == null) {
            breaker = database.connect();
            breaker.setAutoCommit(false);
            assertThat(report("", REPORT)).as("after work of every kind").isEmpty();
            report(UNGUARDED, REPORT);
        }
    }

    @AfterAll
    static void takeEverythingBack() throws SQLException {
        if (breaker != null) {
            breaker.close();
        }
    }

    @ParameterizedTest
    @FieldSource("com.f2x.neurohub.operations.Broken#CASES")
    void everyCheckFindsWhatBreaksItsRule(Broken broken) throws SQLException {
        Connection connection = Objects.requireNonNull(breaker);
        Savepoint unbroken = connection.setSavepoint();

        try {
            assertThat(report(broken.sql(), only(broken.check())))
                    .as(broken.toString())
                    .containsKey(broken.check());
        } finally {
            connection.rollback(unbroken);
        }
    }

    @Test
    void everyCheckIsTried() throws SQLException {
        try (Statement statement = Objects.requireNonNull(breaker).createStatement();
                ResultSet rows = statement.executeQuery(REPORT)) {
            while (rows.next()) {
                assertThat(Broken.checks()).contains(rows.getString("check_name"));
            }
        }
    }

    /** What managers decided is information, and looked at only where it is what was changed. */
    private static boolean isViolation(ResultSet row, String change) throws SQLException {
        return "ERROR".equals(row.getString("severity")) || change.contains("interventions");
    }

    /** The report of one check: the queries of the others are not run. */
    private static String only(String check) {
        String all = REPORT.substring(0, REPORT.lastIndexOf(';'));
        return "select * from (" + all + ") report where check_name = '" + check + "'";
    }

    /** Makes a change and returns which of the checks find something. */
    private static Map<String, String> report(String change, String checks) throws SQLException {
        Map<String, String> findings = new TreeMap<>();
        try (Statement statement = Objects.requireNonNull(breaker).createStatement()) {
            statement.execute(change.replace(
                    ":lot", Long.toString(Objects.requireNonNull(lot).id())));
            try (ResultSet rows = statement.executeQuery(checks)) {
                while (rows.next()) {
                    if (rows.getLong("violations") != 0 && isViolation(rows, change)) {
                        findings.put(rows.getString("check_name"), rows.getString("sample_ids"));
                    }
                }
            }
        }
        return findings;
    }
}
