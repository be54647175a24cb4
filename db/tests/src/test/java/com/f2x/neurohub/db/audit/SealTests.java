package com.f2x.neurohub.db.audit;

import static org.assertj.core.api.Assertions.assertThat;

import com.f2x.neurohub.db.testing.SeparateRoles;
import com.f2x.neurohub.db.testing.TestDatabase;
import com.f2x.neurohub.db.testing.TestPostgres;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is sealed, and when. */
class SealTests {

    private TestDatabase database;
    private TestDatabase application;

    @BeforeEach
    void migrate() throws SQLException {
        database = TestPostgres.freshDatabase();
        application = new SeparateRoles(database).application();
        seal();
    }

    @AfterEach
    void drop() {
        TestPostgres.drop(database);
    }

    @Test
    void whatWasWrittenIsSealedOnce() throws SQLException {
        write(3);

        assertThat(seal()).containsExactly("2|3");
        assertThat(seal()).isEmpty();
        assertThat(Sql.rows(application, "select row_count, oldest from audit_unsealed()"))
                .containsExactly("0|null");
        assertThat(findings()).isEmpty();
    }

    @Test
    void aTransactionThatRunsHoldsBackWhatBeganAfterIt() throws SQLException {
        try (Connection writer = database.dataSource().getConnection()) {
            writer.setAutoCommit(false);
            Sql.run(writer, insert(1));
            write(2);

            assertThat(seal()).isEmpty();
            assertThat(Sql.rows(application, "select row_count, age > interval '0' from audit_unsealed()"))
                    .containsExactly("2|t");
            writer.commit();
        }

        assertThat(seal()).containsExactly("2|3");
        assertThat(findings()).isEmpty();
    }

    @Test
    void whatIsMuchIsSealedInBlocksThatEndWithinTransactions() throws SQLException {
        write(25);
        write(5);

        assertThat(Sql.rows(application, "select block_no, row_count from seal_audit_logs(10)"))
                .containsExactly("2|10");
        assertThat(Sql.rows(application, "select block_no, row_count from seal_audit_logs(10)"))
                .containsExactly("3|10");
        write(1);
        assertThat(Sql.rows(application, "select block_no, row_count from seal_audit_logs(100)"))
                .containsExactly("4|11");
        assertThat(findings()).isEmpty();
    }

    @Test
    void oneSealsAtATime() throws SQLException {
        write(1);
        try (Connection sealer = database.dataSource().getConnection()) {
            sealer.setAutoCommit(false);
            assertThat(Sql.rows(sealer, "select block_no from seal_audit_logs()"))
                    .containsExactly("2");

            assertThat(seal()).isEmpty();

            sealer.rollback();
        }
        assertThat(seal()).containsExactly("2|1");
    }

    @Test
    void rowsAreFoundByTheirIndex() throws SQLException {
        write(5000);
        seal();
        Sql.run(database, "analyze audit_logs");
        write(2);

        assertThat(String.join("\n", Sql.rows(database, """
                        explain select l.id from audit_logs l
                        where l.id >= 1 and (l.transaction_id, l.id) >= ((select to_xid from audit_head()), 0::bigint)
                          and l.transaction_id < pg_snapshot_xmin(pg_current_snapshot())
                        order by l.transaction_id, l.id limit 10000"""))).contains("transaction_id_id_idx");
    }

    /** A dump is read into a cluster that counts its transactions anew, from below those that the trail has. */
    @Test
    void aDatabaseThatWasRestoredElsewhereBeginsAnEraWithoutAnAlarm() throws SQLException {
        write(3);
        seal();
        write(2);
        elsewhere("""
                update audit_logs set transaction_id = (transaction_id::text::bigint + 1000000)::text::xid8
                where transaction_id >= (select to_xid from audit_head())""");
        write(4);

        assertThat(seal()).containsExactly("3|6");
        write(1);
        assertThat(seal()).containsExactly("4|1");

        assertThat(findings()).isEmpty();
        assertThat(Sql.rows(application, "select block_no, era, takes_over from audit_seals order by 1"))
                .containsExactly("1|1|t", "2|1|f", "3|2|t", "4|2|f");
    }

    @Test
    void whatIsChangedBeforeOrAfterARestorationIsNoticedAsEver() throws SQLException {
        write(3);
        seal();
        elsewhere("");
        write(2);
        seal();

        elsewhere(
                "update audit_logs set user_id = 4711 where id in (select ids[1] from audit_seals where block_no in (2, 3))");

        assertThat(Sql.rows(application, "select finding, block_no from verify_audit_logs()"))
                .containsExactly("ALTERED|2", "ALTERED|3");
    }

    private void elsewhere(String script) throws SQLException {
        Sql.run(database, "set session_replication_role = replica; " + script);
        Sql.run(database, """
                create or replace function audit_system_identifier() returns bigint language sql stable
                as 'select system_identifier + 1 from pg_control_system()'""");
    }

    private void write(int rows) throws SQLException {
        Sql.run(database, insert(rows));
    }

    private static String insert(int rows) {
        return """
                insert into defect_codes (process_id, code, name)
                select (select min(id) from processes), 'AU-' || gen_random_uuid(), 'Audit' from generate_series(1, %d)""".formatted(rows);
    }

    private List<String> seal() throws SQLException {
        return Sql.rows(application, "select block_no, row_count from seal_audit_logs()");
    }

    private List<String> findings() throws SQLException {
        return Sql.rows(application, "select * from verify_audit_logs()");
    }
}
