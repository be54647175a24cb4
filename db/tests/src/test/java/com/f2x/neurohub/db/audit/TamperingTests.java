package com.f2x.neurohub.db.audit;

import static org.assertj.core.api.Assertions.assertThat;

import com.f2x.audit.Verifications;
import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What a superuser does who has switched triggers off, and what finds him out: the database, and the verifier with
 * nothing but an export.
 */
class TamperingTests {

    /** Computes all blocks from one on again, as somebody would who knows how. */
    private static final String SEAL_AGAIN = """
            do $$
            declare
                block audit_seals;
                before bytea;
            begin
                for block in select * from audit_seals where block_no >= 2 order by block_no
                    loop
                        select root into before from audit_seals where block_no = block.block_no - 1;
                        select array_agg(l.id), string_agg(audit_line_digest(l), '') into block.ids, block.digests
                        from audit_block_rows(block) l;
                        block.previous_root := before;
                        block.root := sha256(convert_to(audit_seal_line(block), 'UTF8'));
                        update audit_seals set ids = block.ids, digests = block.digests, previous_root = before, root = block.root
                        where block_no = block.block_no;
                    end loop;
            end $$;
            """;

    private static final String OLD_MONTH = "{\"table\": \"audit_logs_2001_02\", \"rows\": 9999, \"first_id\": 1,"
            + " \"last_id\": 999999, \"until\": \"2001-03-01T00:00:00+00:00\"}";

    private static final String MOVE = "update audit_logs set id = %d where id = %d;";

    @TempDir
    private Path directory;

    private Trail trail;

    @BeforeEach
    void record() throws SQLException, GeneralSecurityException {
        trail = new Trail();
    }

    @AfterEach
    void drop() {
        trail.drop();
    }

    @Test
    void nothingIsFoundWhereNothingWasDone() throws Exception {
        assertThat(trail.findings()).isEmpty();
        assertThat(trail.findingsByAnchors()).isEmpty();
        assertThat(verifier()).isEmpty();
        assertThat(verifierByAnchors()).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("attacks")
    void eachIsNamedByTheDatabaseAndByTheVerifier(String attack, String script, List<String> findings)
            throws Exception {
        trail.tamper(script);

        assertThat(trail.findings()).isEqualTo(findings);
        assertThat(verifier()).containsExactlyInAnyOrderElementsOf(findings);
    }

    static Stream<Arguments> attacks() {
        return Stream.of(
                attack("a value", "update audit_logs set new_values = '{}' where id = 1006", "ALTERED|3|1006"),
                attack("who it was", "update audit_logs set user_id = 1 where id = 1001", "ALTERED|2|1001"),
                attack("null and nothing", "update audit_logs set station = '' where id = 1001", "ALTERED|2|1001"),
                attack("a row", "delete from audit_logs where id = 1007", "REMOVED|3|1007"),
                attack(
                        "rows that change their numbers",
                        MOVE.formatted(9, 1006) + MOVE.formatted(1006, 1007) + MOVE.formatted(1007, 9),
                        "REORDERED|3|1006",
                        "REORDERED|3|1007"),
                attack(
                        "rows that change what they say",
                        "update audit_logs l set new_values = o.new_values, entity_id = o.entity_id from audit_logs o"
                                + " where (l.id, o.id) in ((1010, 1012), (1012, 1010))",
                        "REORDERED|4|1010",
                        "REORDERED|4|1012"),
                attack(
                        "a row in the past",
                        "insert into audit_logs (id, transaction_id, recorded_at, entity_type, action, source)"
                                + " select 1500, transaction_id, recorded_at, 'lots', 'UPDATE', 'APPLICATION'"
                                + " from audit_logs where id = 1005",
                        "INSERTED|3|1500"),
                attack(
                        "a whole block of rows",
                        "delete from audit_logs where id between 1009 and 1012",
                        "REMOVED|4|1009",
                        "REMOVED|4|1010",
                        "REMOVED|4|1011",
                        "REMOVED|4|1012"));
    }

    @Test
    void aRowThatIsWrittenNowForAnEarlierDayIsNamed() throws Exception {
        trail.tamper("insert into audit_logs (recorded_at, entity_type, action, source)"
                + " values (now() - interval '3 hours', 'lots', 'UPDATE', 'APPLICATION')");
        Sql.rows(trail.database(), "select * from seal_audit_logs()");

        assertThat(trail.findings()).containsExactly("MISDATED|6|1017");
        assertThat(verifier()).containsExactly("MISDATED|6|1017");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"last_id\": 999999}", OLD_MONTH, "{\"last_id\": \"x\", \"until\": \"soon\"}", "[]"})
    void aRowIsNotElsewhereBecauseSomebodySaysSo(String claim) throws Exception {
        trail.tamper(
                "delete from audit_logs where id = 1007; insert into audit_logs (entity_type, action, new_values, source)"
                        + " values ('audit_logs', 'ARCHIVE', '" + claim + "', 'APPLICATION')");

        assertThat(trail.findings()).containsExactly("REMOVED|3|1007");
        Sql.rows(trail.database(), "select * from seal_audit_logs()");
        assertThat(trail.findings()).containsExactly("REMOVED|3|1007");
        assertThat(verifier()).containsExactly("REMOVED|3|1007");
    }

    @ParameterizedTest
    @ValueSource(strings = {"12026-01-01", "294276-12-31", "1999-01-01"})
    void noTimeKeepsTheVerifierFromReadingOn(String time) throws Exception {
        trail.tamper("update audit_logs set recorded_at = '" + time + "' where id = 1006");

        assertThat(trail.findings()).containsExactly("ALTERED|3|1006", "MISDATED|3|1006");
        assertThat(verifier()).containsExactlyInAnyOrder("ALTERED|3|1006", "MISDATED|3|1006");
    }

    @Test
    void noTimeOfABlockKeepsTheVerifierFromReadingOn() throws Exception {
        trail.tamper("update audit_seals set sealed_at = '12026-01-01' where block_no = 3");

        assertThat(verifier()).contains("SEAL_ALTERED|3|null");
    }

    @Test
    void aBlockOfTheGreatestNumberStandsInNobodysWay() throws Exception {
        trail.tamper(
                "insert into audit_seals select (jsonb_populate_record(s, '{\"block_no\": 9223372036854775807}')).*"
                        + " from audit_seals s where block_no = 3");

        assertThat(trail.findings()).contains("SEAL_REMOVED|6|null", "SEAL_ALTERED|9223372036854775807|null");
        assertThat(verifier()).isNotEmpty();
    }

    @Test
    void blocksThatAreMissingAtTheEndOfARangeAreNamed() throws Exception {
        trail.tamper("delete from audit_seals where block_no in (3, 4)");

        assertThat(Sql.rows(trail.database(), "select finding, block_no from verify_audit_logs(1, 4)"))
                .containsExactly("SEAL_REMOVED|3");
        assertThat(Sql.rows(trail.database(), "select finding, block_no from verify_audit_logs(3, 3)"))
                .containsExactly("SEAL_REMOVED|3");
        assertThat(Sql.rows(trail.database(), "select finding, block_no from verify_audit_logs(6, 9)"))
                .isEmpty();
    }

    @Test
    void theVerifierTellsWhereAnExportBegins() throws Exception {
        Sql.run(trail.database(), "set session_replication_role = replica; delete from audit_seals where block_no < 3");

        assertThat(Verifications.inAProcessOfItsOwn(trail.export(directory))).contains("3 blocks from block 3 on, ");
    }

    @Test
    void aTruncatedPartitionMissesAllItsRows() throws Exception {
        trail.tamper("do $$ begin execute 'truncate ' || (select tableoid::regclass from audit_logs limit 1); end $$");

        assertThat(trail.findings()).hasSizeGreaterThan(16).allMatch(finding -> finding.startsWith("REMOVED|"));
        assertThat(verifier()).containsExactlyInAnyOrderElementsOf(trail.findings());
    }

    @Test
    void aBlockThatIsMissingIsNamed() throws Exception {
        trail.tamper("delete from audit_seals where block_no = 3");

        assertThat(trail.findings()).containsExactly("SEAL_REMOVED|3|null");
        assertThat(verifier()).containsExactly("SEAL_REMOVED|3|null");
    }

    @Test
    void aSealThatWasAlteredIsNamed() throws Exception {
        trail.tamper("update audit_seals set sealed_at = sealed_at - interval '1 second' where block_no = 3");

        assertThat(trail.findings()).containsExactly("SEAL_ALTERED|3|null");
        assertThat(verifier()).containsExactly("SEAL_ALTERED|3|null");
    }

    @Test
    void anAlteredRowWithASealOfItsOwnIsNamedByTheBlockBehind() throws Exception {
        trail.tamper("update audit_logs set user_id = 1 where id = 1006;"
                + SEAL_AGAIN.replace("block_no >= 2", "block_no = 3"));

        assertThat(trail.findings()).containsExactly("SEAL_ALTERED|3|null");
        assertThat(verifier()).containsExactly("SEAL_ALTERED|3|null");
    }

    @Test
    void theVerifierNeedsNothingButAJdkAndItsOwnClasses() throws Exception {
        trail.tamper("delete from audit_logs where id = 1007");

        assertThat(Verifications.inAProcessOfItsOwn(trail.export(directory)))
                .isEqualTo("REMOVED block 3 row 1007\n5 blocks, %s rows, 1 findings\nexit 1"
                        .formatted(Sql.rows(trail.database(), "select count(*) from audit_logs")
                                .get(0)));
    }

    @Test
    void onlyAnchorsSeeThatAllBlocksWereMadeAnew() throws Exception {
        trail.tamper("update audit_logs set user_id = 1 where id = 1006;" + SEAL_AGAIN);

        assertThat(trail.findings()).isEmpty();
        assertThat(verifier()).isEmpty();
        List<String> findings = List.of("SEAL_ALTERED|3|null", "SEAL_ALTERED|4|null", "SEAL_ALTERED|5|null");
        assertThat(trail.findingsByAnchors()).isEqualTo(findings);
        assertThat(verifierByAnchors()).isEqualTo(findings);
    }

    @Test
    void onlyAnchorsSeeThatTheEndWasCutOff() throws Exception {
        trail.tamper("delete from audit_logs where id >= 1009; delete from audit_seals where block_no >= 4");

        assertThat(trail.findings()).isEmpty();
        assertThat(verifier()).isEmpty();
        List<String> findings = List.of("SEAL_REMOVED|4|null", "SEAL_REMOVED|5|null");
        assertThat(trail.findingsByAnchors()).isEqualTo(findings);
        assertThat(verifierByAnchors()).isEqualTo(findings);
    }

    @Test
    void anchorsInTheDatabaseAreComparedWithoutBeingGiven() throws Exception {
        Sql.run(
                trail.database(),
                "insert into audit_anchors (block_no, root, key_id, signature)"
                        + " select block_no, root, 'k', '' from audit_seals");

        trail.tamper("delete from audit_logs where id >= 1013; delete from audit_seals where block_no = 5");

        assertThat(trail.findings()).containsExactly("SEAL_REMOVED|5|null");
    }

    @Test
    void anchorsThatSomebodyElseSignedAreNone() throws Exception {
        Trail other = new Trail();
        try {
            Path export = trail.export(directory);
            Path key = other.publicKey(directory);

            assertThat(run(export, trail.anchors(directory), key))
                    .hasSize(Trail.BLOCKS)
                    .allMatch(finding -> finding.startsWith("ANCHOR_UNSIGNED|"));
        } finally {
            other.drop();
        }
    }

    private static Arguments attack(String name, String script, String... findings) {
        return Arguments.of(name, script, List.of(findings));
    }

    private List<String> verifier() throws IOException, SQLException {
        return run(trail.export(directory));
    }

    private List<String> verifierByAnchors() throws IOException, SQLException {
        return run(trail.export(directory), trail.anchors(directory), trail.publicKey(directory));
    }

    private static List<String> run(Path export) {
        return Verifications.findings(export.toString());
    }

    private static List<String> run(Path export, Path anchors, Path key) {
        return Verifications.findings(export.toString(), "--anchors", anchors.toString(), "--key", key.toString());
    }
}
