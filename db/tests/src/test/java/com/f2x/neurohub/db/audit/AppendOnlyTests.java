package com.f2x.neurohub.db.audit;

import static org.assertj.core.api.Assertions.assertThat;

import com.f2x.neurohub.db.testing.SeparateRoles;
import com.f2x.neurohub.db.testing.TestDatabase;
import com.f2x.neurohub.db.testing.TestPostgres;
import java.sql.SQLException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Nobody changes the trail: not the application, not the owner, not even a superuser who has not switched triggers off.
 */
class AppendOnlyTests {

    private static final String REFUSED = "23001";
    private static final String FORBIDDEN = "42501";

    private static SeparateRoles roles;

    @BeforeAll
    static void migrate() throws SQLException {
        roles = new SeparateRoles(TestPostgres.freshDatabase());
        Sql.run(roles.superuser(), """
                insert into audit_logs (entity_type, action, source) values ('lots', 'UPDATE', 'DIRECT');
                insert into audit_logs (entity_type, action, source, recorded_at)
                values ('lots', 'UPDATE', 'DIRECT', '2001-01-01 00:00:00+00');
                select seal_audit_logs();
                insert into audit_anchors (block_no, root, key_id, signature) select block_no, root, 'k', '' from audit_head()""");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update audit_logs set user_id = 1",
                "update audit_logs set recorded_at = recorded_at - interval '1 month'",
                "delete from audit_logs",
                "truncate audit_logs",
                "delete from audit_logs_default",
                "update audit_logs_default set source = 'APPLICATION'",
                "truncate audit_logs_default",
                "update audit_seals set root = ''",
                "delete from audit_seals",
                "truncate audit_seals",
                "update audit_anchors set root = ''",
                "delete from audit_anchors",
                "truncate audit_anchors"
            })
    void nobodyChangesOrRemovesARow(String statement) {
        assertThat(stateOf(roles.application(), statement)).isEqualTo(FORBIDDEN);
        assertThat(stateOf(roles.owner(), statement)).isEqualTo(REFUSED);
        assertThat(stateOf(roles.superuser(), statement)).isEqualTo(REFUSED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "insert into audit_logs (entity_type, action, source) values ('lots', 'UPDATE', 'APPLICATION')",
                "insert into audit_logs_default (entity_type, action, source) values ('lots', 'UPDATE', 'APPLICATION')",
                "select count(*) from audit_logs_default",
                "insert into audit_seals select * from audit_seals",
                "update audit_rules set exempt = 'none of your business'",
                "delete from audit_legal_holds",
                "update audit_legal_holds set from_month = now()",
                "select apply_audit_rules()",
                "alter table audit_logs detach partition audit_logs_default",
                "alter table lots disable trigger trg_lots_audit_update",
                "drop function audit_lots() cascade"
            })
    void theApplicationWritesOnlyThroughFunctions(String statement) {
        assertThat(stateOf(roles.application(), statement)).isEqualTo(FORBIDDEN);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "select * from audit_logs",
                "select * from audit_unsealed()",
                "select * from seal_audit_logs()",
                "select * from verify_audit_logs()",
                "select export_audit_block(1)",
                "select maintain_audit_partitions()",
                "select * from detach_audit_partitions()",
                "select record_audit_event('SIGN_OUT', 'users', 1)",
                "insert into audit_anchors (block_no, root, key_id, signature) values (9, '', 'k', '')"
            })
    void theApplicationReadsSealsVerifiesAndKeepsPartitions(String statement) {
        assertThat(stateOf(roles.application(), statement)).isEqualTo("done");
    }

    @ParameterizedTest
    @ValueSource(strings = {"CREATE", "UPDATE", "DELETE", "ARCHIVE"})
    void theApplicationClaimsNothingThatTheDatabaseRecordsItself(String action) {
        assertThat(stateOf(roles.application(), "select record_audit_event('%s', 'audit_logs')".formatted(action)))
                .isEqualTo("22023");
    }

    private static String stateOf(TestDatabase account, String statement) {
        try {
            Sql.run(account, statement);
            return "done";
        } catch (SQLException e) {
            return e.getSQLState();
        }
    }
}
