package com.f2x.neurohub.db.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.f2x.neurohub.db.testing.SeparateRoles;
import com.f2x.neurohub.db.testing.TestDatabase;
import com.f2x.neurohub.db.testing.TestPostgres;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Months come before they are needed, and go when they are old. */
class AuditPartitionTests {

    private static final String OLD = "2001-02";

    private TestDatabase database;
    private TestDatabase application;

    @BeforeEach
    void migrate() {
        database = TestPostgres.freshDatabase();
        application = new SeparateRoles(database).application();
    }

    @AfterEach
    void drop() {
        TestPostgres.drop(database);
    }

    @Test
    void aMigratedDatabaseHasThisMonthAndTheNextThree() throws SQLException {
        assertThat(Sql.rows(database, """
                        select to_regclass(to_char(now() at time zone 'UTC' + n * interval '1 month', '"audit_logs_"YYYY_MM'))
                               is not null
                        from generate_series(0, 3) n""")).containsOnly("t");
    }

    @Test
    void theClockMovesOnAndPartitionsWithIt() throws SQLException {
        assertThat(Sql.rows(application, "select maintain_audit_partitions('2031-10-31 23:30:00-08')"))
                .containsExactly("4");
        assertThat(Sql.rows(application, "select maintain_audit_partitions('2031-12-01 00:00:00+00')"))
                .containsExactly("1");
        assertThat(Sql.rows(application, "select maintain_audit_partitions('2031-12-31 23:59:59+00')"))
                .containsExactly("0");

        assertThat(partitions("audit_logs_203%"))
                .containsExactly(
                        "audit_logs_2031_11|FOR VALUES FROM ('2031-11-01 00:00:00+00') TO ('2031-12-01 00:00:00+00')",
                        "audit_logs_2031_12|FOR VALUES FROM ('2031-12-01 00:00:00+00') TO ('2032-01-01 00:00:00+00')",
                        "audit_logs_2032_01|FOR VALUES FROM ('2032-01-01 00:00:00+00') TO ('2032-02-01 00:00:00+00')",
                        "audit_logs_2032_02|FOR VALUES FROM ('2032-02-01 00:00:00+00') TO ('2032-03-01 00:00:00+00')",
                        "audit_logs_2032_03|FOR VALUES FROM ('2032-03-01 00:00:00+00') TO ('2032-04-01 00:00:00+00')");
    }

    @Test
    void nodesThatMakeThemTogetherMakeThemOnce() {
        List<CompletableFuture<String>> nodes = Stream.generate(() -> CompletableFuture.supplyAsync(() -> {
                    try {
                        return Sql.rows(application, "select maintain_audit_partitions('2031-10-15')")
                                .get(0);
                    } catch (SQLException e) {
                        throw new IllegalStateException(e);
                    }
                }))
                .limit(3)
                .toList();

        assertThat(nodes.stream().map(CompletableFuture::join)).containsExactlyInAnyOrder("4", "0", "0");
    }

    @Test
    void noWriterWaitsForThem() throws SQLException {
        try (Connection writer = database.dataSource().getConnection()) {
            writer.setAutoCommit(false);
            Sql.run(
                    writer,
                    "insert into production_lines (line_code, line_name, short_code) values ('AU01', 'Line', 'AU01')");

            assertThat(Sql.rows(application, "select maintain_audit_partitions('2031-10-15')"))
                    .containsExactly("4");

            Sql.run(writer, "update production_lines set line_name = 'Still here' where line_code = 'AU01'");
            writer.commit();
        }
        assertThat(Sql.recorded(database, "production_lines", "action")).containsExactly("CREATE", "UPDATE");
    }

    @Test
    void whatHasNoPartitionIsKeptInTheDefaultOneAndStaysThere() throws SQLException {
        write("2031-11-15");

        assertThat(Sql.rows(application, "select maintain_audit_partitions('2031-10-15')"))
                .containsExactly("3");
        write("2031-11-16");

        assertThat(Sql.rows(database, "select tableoid::regclass from audit_logs where recorded_at > '2031-01-01'"))
                .containsExactly("audit_logs_default", "audit_logs_default");
    }

    @Test
    void aPartitionIsAppendOnlyByItsOwnName() throws SQLException {
        write("2001-01-15");
        Sql.rows(application, "select maintain_audit_partitions('2001-02-01')");
        write("2001-02-15");

        for (String statement : List.of("delete from %s", "update %s set user_id = 1", "truncate %s")) {
            assertThatThrownBy(() -> Sql.run(database, statement.formatted("audit_logs_2001_02")))
                    .hasMessageContaining("append-only");
        }
    }

    @Test
    void oldMonthsAreDetachedWholeAndStayAsTheyWere() throws SQLException {
        oldMonth();
        seal();

        assertThat(detach()).contains("audit_logs_2001_02|DETACHED", "audit_logs_2001_05|DETACHED");

        assertThat(partitions("audit_logs_2001%")).isEmpty();
        assertThat(Sql.rows(database, "select count(*) from audit_logs_2001_02"))
                .containsExactly("1");
        for (String statement : List.of("delete from %s", "update %s set user_id = 1", "truncate %s")) {
            assertThatThrownBy(() -> Sql.run(database, statement.formatted("audit_logs_2001_02")))
                    .hasMessageContaining("append-only");
        }
        assertThat(Sql.rows(database, """
                        select new_values ->> 'table', new_values ->> 'rows', (new_values ->> 'until')::timestamptz
                        from audit_logs where action = 'ARCHIVE' order by id limit 1""")).containsExactly("audit_logs_2001_02|1|2001-03-01 00:00:00+00");
        assertThat(detach()).isEmpty();
    }

    @Test
    void whatWasDetachedIsNoFinding() throws SQLException {
        oldMonth();
        seal();
        detach();
        seal();

        assertThat(Sql.rows(application, "select finding, row_id from verify_audit_logs() where finding <> 'MISDATED'"))
                .isEmpty();
    }

    @Test
    void aMonthThatIsNotWhollySealedStays() throws SQLException {
        seal();
        oldMonth();

        assertThat(detach()).contains("audit_logs_2001_02|UNSEALED", "audit_logs_2001_03|DETACHED");
    }

    @Test
    void aMonthUnderALegalHoldStaysUntilTheHoldIsReleased() throws SQLException {
        oldMonth();
        seal();
        Sql.run(database, """
                insert into users (id, username, password_hash, full_name) values (9000, 'counsel', '!', 'Counsel');
                insert into audit_legal_holds (from_month, to_month, reason, placed_by)
                values ('2001-02-14', '2001-03-01', 'Case 4711', 9000)""");

        assertThat(detach())
                .containsExactly(
                        "audit_logs_2001_02|HELD",
                        "audit_logs_2001_03|HELD",
                        "audit_logs_2001_04|DETACHED",
                        "audit_logs_2001_05|DETACHED");

        Sql.run(application, "update audit_legal_holds set released_by = 9000, released_at = now()");
        seal();
        assertThat(detach()).containsExactly("audit_logs_2001_02|DETACHED", "audit_logs_2001_03|DETACHED");
        assertThat(Sql.recorded(database, "audit_legal_holds", "action")).containsExactly("CREATE", "UPDATE");
    }

    @Test
    void aMonthThatIsHeldIsNotExcusedByALaterOneThatWasDetached() throws SQLException {
        oldMonth();
        write("2001-04-15");
        seal();
        Sql.run(database, """
                insert into users (id, username, password_hash, full_name) values (9000, 'counsel', '!', 'Counsel');
                insert into audit_legal_holds (from_month, to_month, reason, placed_by)
                values ('2001-02-14', '2001-03-01', 'Case 4711', 9000)""");
        assertThat(detach()).contains("audit_logs_2001_02|HELD", "audit_logs_2001_04|DETACHED");
        seal();

        Sql.run(
                database,
                "set session_replication_role = replica; delete from audit_logs where recorded_at < '2001-03-01'");

        assertThat(Sql.rows(application, "select finding from verify_audit_logs() where finding <> 'MISDATED'"))
                .containsExactly("REMOVED");
    }

    @Test
    void nobodyShortensTheTimeToLessThanAYear() {
        assertThatThrownBy(() -> Sql.rows(application, "select * from detach_audit_partitions(11)"))
                .hasMessageContaining("at least 12 months");
    }

    private void oldMonth() throws SQLException {
        Sql.rows(application, "select maintain_audit_partitions('%s-01')".formatted(OLD));
        write(OLD + "-15");
    }

    private void write(String day) throws SQLException {
        Sql.run(database, """
                insert into audit_logs (recorded_at, entity_type, action, source)
                values ('%s 12:00:00+00', 'lots', 'UPDATE', 'DIRECT')""".formatted(day));
    }

    private void seal() throws SQLException {
        Sql.rows(application, "select * from seal_audit_logs()");
    }

    private List<String> detach() throws SQLException {
        return Sql.rows(application, "select partition, outcome from detach_audit_partitions()");
    }

    private List<String> partitions(String like) throws SQLException {
        return Sql.rows(database, """
                select c.relname, pg_get_expr(c.relpartbound, c.oid) from pg_class c
                where c.relispartition and c.relkind = 'r' and c.relname like '%s' order by 1""".formatted(like));
    }
}
