package com.f2x.neurohub.audit.seal;

import static org.assertj.core.api.Assertions.assertThat;

import com.f2x.audit.AuditVerifier;
import com.f2x.neurohub.shared.access.Role;
import com.f2x.neurohub.testing.Answer;
import com.f2x.neurohub.testing.Api;
import com.f2x.neurohub.testing.ApplicationTest;
import com.f2x.neurohub.testing.Database;
import com.f2x.neurohub.testing.Outage;
import com.f2x.neurohub.testing.machine.ChildJvm;
import com.zaxxer.hikari.HikariDataSource;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** From what was written to the verdict of an auditor, who has nothing but an export, heads and a key. */
@ApplicationTest
@DirtiesContext
@ExtendWith(OutputCaptureExtension.class)
class SealedTrailTests {

    private static final String PATH = "/api/v1/audit-logs";
    private static final List<String> HEAD_MEMBERS = List.of("block", "root", "database", "key", "signature");
    private static final JsonMapper MAPPER = new JsonMapper();

    @TempDir
    private static Path directory;

    private final Api admin;
    private final Database database;
    private final AuditSealer sealer;
    private final HeadAnchors anchors;
    private final TrailState state;
    private final MonthCare months;
    private final MeterRegistry meters;
    private final HikariDataSource pool;

    SealedTrailTests(
            @Autowired Api api,
            @Autowired Database database,
            @Autowired AuditSealer sealer,
            @Autowired HeadAnchors anchors,
            @Autowired TrailState state,
            @Autowired MonthCare months,
            @Autowired MeterRegistry meters,
            @Autowired DataSource source)
            throws SQLException {
        this.admin = api.as(Role.ADMIN);
        this.database = database;
        this.sealer = sealer;
        this.anchors = anchors;
        this.state = state;
        this.months = months;
        this.meters = meters;
        this.pool = source.unwrap(HikariDataSource.class);
    }

    @DynamicPropertySource
    static void sealOnlyWhenAsked(DynamicPropertyRegistry properties) {
        properties.add("neurohub.audit.seal-interval", () -> "1h");
        properties.add("neurohub.audit.anchor-interval", () -> "1h");
        properties.add("neurohub.audit.events.write-interval", () -> "1h");
        properties.add("neurohub.audit.anchor-file", () -> directory.resolve("heads.ndjson"));
        properties.add("neurohub.audit.drawn-key-file", () -> directory.resolve("key"));
    }

    @BeforeEach
    void sealWhatIsThere() {
        sealer.seal();
        write(3);
        sealer.seal();
        anchors.anchor();
    }

    @Test
    void whatWasWrittenIsSealedToldAndIntact() throws IOException {
        long newest = database.number("select max(block_no) from audit_seals");

        JsonNode verdict = verify("");

        assertThat(verdict.path("intact").asBoolean()).isTrue();
        assertThat(verdict.path("to_block").asLong()).isEqualTo(newest);
        assertThat(verdict.path("next_block").isNull()).isTrue();
        assertThat(verdict.at("/head/root").asString())
                .isEqualTo(database.text("select encode(root, 'hex') from audit_seals where block_no = ?", newest));
        assertThat(heads().get(heads().size() - 1)).contains("\"block\": " + newest + ",", "\"signature\": \"");
        assertThat(database.number("select count(*) from audit_anchors where block_no = ?", newest))
                .isOne();
    }

    @Test
    void anAuditorReachesTheSameVerdictWithoutTheApplication() throws IOException, InterruptedException {
        assertThat(audit("")).contains("0 findings").doesNotContain("ALTERED");

        long row = database.number("select ids[1] from audit_seals order by block_no desc limit 1");
        tamper("update audit_logs set user_id = 4711 where id = " + row);
        try {
            assertThat(verify("").path("findings")).singleElement().satisfies(finding -> {
                assertThat(finding.path("finding").asString()).isEqualTo("ALTERED");
                assertThat(finding.path("row_id").asLong()).isEqualTo(row);
            });
            assertThat(audit("")).contains("ALTERED block", "row " + row, "1 findings");
        } finally {
            tamper("update audit_logs set user_id = null where id = " + row);
        }
        assertThat(verify("").path("intact").asBoolean()).isTrue();
    }

    @Test
    void aTrailThatWasCutOffIsFoundByTheFileAlone(CapturedOutput output) throws IOException {
        long newest = database.number("select max(block_no) from audit_seals");
        tamper("create table kept_seals as select * from audit_seals where block_no = %1$d;".formatted(newest)
                + "create table kept_anchors as select * from audit_anchors where block_no = %1$d;".formatted(newest)
                + "delete from audit_anchors where block_no = %1$d; delete from audit_seals where block_no = %1$d"
                        .formatted(newest));
        try {
            assertThat(verify("").path("findings"))
                    .extracting(finding -> finding.path("finding").asString())
                    .contains("SEAL_REMOVED");
            assertThat(state.isContradicted()).isFalse();

            anchors.anchor();

            assertThat(state.isContradicted()).isTrue();
            assertThat(output).contains("The audit trail was changed: block " + newest);
            assertThat(meters.get("neurohub.audit.contradicted").gauge().value())
                    .isEqualTo(1);
            assertThat(verify("").path("findings"))
                    .extracting(finding -> finding.path("block").asLong())
                    .contains(newest);
        } finally {
            tamper(
                    "insert into audit_seals select * from kept_seals; insert into audit_anchors select * from kept_anchors;"
                            + " drop table kept_seals; drop table kept_anchors");
        }
    }

    @Test
    void blocksThatAreGoneAtTheBeginningOrTheEndOfARangeAreNamed() {
        for (int block = 0; block < 3; block++) {
            write(2);
            sealer.seal();
        }
        anchors.anchor();
        long newest = database.number("select max(block_no) from audit_seals");
        String before = sealedAt(newest - 1);

        assertThat(removed("delete from audit_seals where block_no = 1", "")).contains(1L);
        assertThat(removed("delete from audit_seals where block_no = " + (newest - 1), "?from_block=" + (newest - 1)))
                .contains(newest - 1);
        assertThat(removed("delete from audit_seals where block_no >= " + (newest - 1), "?from=" + before))
                .contains(newest);
        assertThat(verify("").path("intact").asBoolean()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/verify", "/export"})
    void aRangeThatEndsBeforeItBeginsIsNotIntact(String what) {
        Answer refused = admin.get(PATH + what + "?from=2026-11-02T00:00:00Z&to=2026-11-01T00:00:00Z")
                .expectProblem(422, "INVALID_CONTENT");

        assertThat(refused.text("detail")).isEqualTo("to must not be before from");
    }

    @Test
    void whatIsNotSealedYetIsTold() {
        state.look();
        long before = verify("").at("/unsealed/rows").asLong();

        write(5);
        state.look();

        assertThat(verify("").at("/unsealed/rows").asLong()).isEqualTo(before + 5);
        assertThat(meters.get("neurohub.audit.unsealed").gauge().value()).isEqualTo(before + 5);
        assertThat(state.unsealedFor()).isPresent();
    }

    @Test
    void anExportOfSomeBlocksBeginsAndEndsWithThem() {
        write(2);
        sealer.seal();
        long newest = database.number("select max(block_no) from audit_seals");

        List<String> lines = export("?from_block=" + newest).lines().toList();

        assertThat(lines).hasSize(3).first().asString().startsWith("{\"block\" : " + newest);
        assertThat(export("?from_block=" + (newest + 1))).isEmpty();
        assertThat(export("?from=" + sealedAt(newest))).isEqualTo(String.join("\n", lines) + "\n");
        assertThat(export("?to=2026-01-01T00:00:00Z").lines().filter(line -> line.startsWith("{\"block\"")))
                .hasSize(1);
    }

    @Test
    void aWebhookBringsHeadsThatTheVerifierTakes() throws IOException, InterruptedException {
        long subscription = admin.post(
                        "/api/v1/webhook-subscriptions",
                        Map.of(
                                "subscription_name", "Heads",
                                "url", "https://audit.example.com/heads",
                                "topics", List.of("audit.anchored")))
                .expect(201)
                .id();
        try {
            write(1);
            sealer.seal();
            anchors.anchor();
            anchors.anchor();

            String told = database.text(
                    "select string_agg(data::text, chr(10)) from outbox_events where topic = 'audit.anchored'");
            List<String> lines = heads();
            assertThat(HEAD_MEMBERS)
                    .allSatisfy(member -> assertThat(MAPPER.readTree(told).get(member))
                            .isEqualTo(
                                    MAPPER.readTree(lines.get(lines.size() - 1)).get(member)));
            Files.writeString(directory.resolve("heads.ndjson"), told + "\n");
            assertThat(audit("")).contains("0 findings");
        } finally {
            admin.delete("/api/v1/webhook-subscriptions/" + subscription);
            database.update("delete from outbox_events where topic = 'audit.anchored'");
        }
    }

    @Test
    void anExportOfManyBlocksIsReadInParts() {
        for (int block = 0; block < 3; block++) {
            write(ExportService.MOST_ROWS / 2 + 1);
            sealer.seal();
        }

        String all = export("");

        assertThat(all.lines().filter(line -> line.startsWith("{\"block\"")))
                .hasSize((int) database.number("select count(*) from audit_seals"));
        assertThat(all.lines().filter(line -> line.startsWith("{\"id\"")))
                .hasSize((int) database.number("select sum(cardinality(ids)) from audit_seals"));
        assertThat(all).doesNotContain("incomplete");
    }

    @Test
    void anOutageIsOneLineAndNothingIsLost(CapturedOutput output) throws SQLException {
        long usual = pool.getConnectionTimeout();
        pool.setConnectionTimeout(300);
        double failures = meters.get("neurohub.audit.seal.failures").counter().count();
        write(1);
        try {
            Outage.of(database.text("select current_database()"), () -> {
                for (int second = 0; second < 4; second++) {
                    sealer.seal();
                }
            });
        } finally {
            pool.setConnectionTimeout(usual);
        }
        assertThat(output.getOut().lines().filter(line -> line.contains("cannot be sealed")))
                .hasSize(1);
        assertThat(meters.get("neurohub.audit.seal.failures").counter().count()).isEqualTo(failures + 4);

        sealer.seal();

        assertThat(output).contains("The audit trail is sealed again");
        assertThat(verify("").path("intact").asBoolean()).isTrue();
    }

    @Test
    void theNextMonthsAreThere() {
        months.care();

        assertThat(database.number("select maintain_audit_partitions()")).isZero();
    }

    @Test
    void theKeyIsTheOwnersAlone() throws IOException {
        assertThat(Files.getPosixFilePermissions(directory.resolve("key"))).hasSize(2);
        assertThat(admin.get(PATH + "/key").expect(200).body()).startsWith("-----BEGIN PUBLIC KEY-----\n");
    }

    private String audit(String range) throws IOException, InterruptedException {
        Path export = Files.writeString(directory.resolve("export.ndjson"), export(range));
        Path key = Files.writeString(
                directory.resolve("audit.pem"), admin.get(PATH + "/key").body());
        ChildJvm verifier = ChildJvm.runApplication(
                AuditVerifier.class,
                Map.of(),
                export.toString(),
                "--anchors",
                directory.resolve("heads.ndjson").toString(),
                "--key",
                key.toString());
        assertThat(verifier.exitCode()).isLessThan(2);
        return verifier.output();
    }

    private static List<String> heads() throws IOException {
        return Files.readAllLines(directory.resolve("heads.ndjson"));
    }

    private JsonNode verify(String range) {
        return admin.get(PATH + "/verify" + range).expect(200).json();
    }

    /** Which blocks are said to be gone after an attack, which is undone. */
    private List<Long> removed(String attack, String range) {
        tamper("create table kept_seals as select * from audit_seals;"
                + " create table kept_anchors as select * from audit_anchors; delete from audit_anchors; "
                + attack);
        try {
            JsonNode verdict = verify(range);
            assertThat(verdict.path("intact").asBoolean()).isFalse();
            return verdict.path("findings")
                    .valueStream()
                    .filter(finding -> finding.path("finding").asString().equals("SEAL_REMOVED"))
                    .map(finding -> finding.path("block").asLong())
                    .toList();
        } finally {
            tamper(
                    "insert into audit_seals select * from kept_seals on conflict do nothing;"
                            + " insert into audit_anchors select * from kept_anchors; drop table kept_seals; drop table kept_anchors");
        }
    }

    private String sealedAt(long block) {
        return database.text(
                "select to_char(sealed_at at time zone 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS.US\"Z\"') from audit_seals"
                        + " where block_no = ?",
                block);
    }

    private String export(String range) {
        return admin.get(PATH + "/export" + range).expect(200).body();
    }

    private void tamper(String script) {
        database.update("set session_replication_role = replica; " + script + "; reset session_replication_role");
    }

    private void write(int rows) {
        database.update("insert into defect_codes (process_id, code, name)"
                + " select (select min(id) from processes), 'AU-' || gen_random_uuid(), 'Audit' from generate_series(1, "
                + rows
                + ")");
    }
}
