package com.f2x.neurohub.signature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.f2x.neurohub.shared.access.Role;
import com.f2x.neurohub.testing.Api;
import com.f2x.neurohub.testing.ApplicationTest;
import com.f2x.neurohub.testing.Database;
import com.f2x.neurohub.testing.Plant;
import com.f2x.neurohub.testing.machine.Patience;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;

/** What was signed stays so; who gets around that is named by the audit trail. */
@ApplicationTest
@TestPropertySource(properties = SignatureTests.ALL)
class SignatureTamperingTests {

    private final Signer manager;
    private final Api admin;
    private final Plant plant;
    private final Database database;
    private final JdbcClient jdbc;
    private String used = "";
    private String unused = "";

    SignatureTamperingTests(
            @Autowired Api api, @Autowired Plant plant, @Autowired Database database, @Autowired JdbcClient jdbc) {
        this.manager = new Signer(api.as(Role.MANAGER));
        this.admin = api.as(Role.ADMIN);
        this.plant = plant;
        this.database = database;
        this.jdbc = jdbc;
    }

    @BeforeEach
    void sign() {
        long lot = plant.emptyLot(1).id();
        long hold = manager.api()
                .post("/api/v1/lots/" + lot + "/holds", Map.of("reason", "Wrong glue"))
                .expect(201)
                .id();
        used = manager.sign("RELEASE_HOLD", "holds", hold);
        manager.release(hold, used).expect(200);
        unused = manager.sign("CLOSE_LOT", "lots", lot);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update signatures set meaning = 'REVIEW' where id = %s",
                "update signatures set reason = 'Another' where id = %s",
                "update signatures set printed_name = 'Somebody else' where id = %s",
                "update signatures set used_at = null, used_xid = null where id = %s",
                "update signatures set used_at = used_at where id = %s",
                "delete from signatures where id = %s",
                "truncate signatures"
            })
    void theDatabaseRefusesToChangeOrRemoveAUsedOne(String sql) {
        assertThatThrownBy(() -> database.update(sql.formatted(used))).hasMessageContaining("stay");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update signatures set entity_id = entity_id + 1, used_at = signed_at where id = %s",
                "update signatures set expires_at = 'infinity' where id = %s",
                "delete from signatures where id = %s"
            })
    void anUnusedOneStaysAsItIs(String sql) {
        assertThatThrownBy(() -> database.update(sql.formatted(unused))).hasMessageContaining("stay");
    }

    @Test
    void theApplicationsAccountCannotUseOneBySayingSo() {
        assertThatThrownBy(() -> jdbc.sql("update signatures set used_at = now() where id = " + unused)
                        .update())
                .rootCause()
                .hasMessageContaining("permission denied");
    }

    @Test
    void whoUsesOneByHandLeavesHisOwnTransactionInIt() {
        database.update(
                "update signatures set used_at = greatest(now(), signed_at), used_xid = '7' where id = " + unused);

        assertThat(database.text("select used_xid::text from signatures where id = " + unused))
                .isNotEqualTo("7")
                .isEqualTo(database.text("select transaction_id::text from audit_logs where entity_type = 'signatures'"
                        + " and action = 'UPDATE' and source = 'DIRECT' and entity_id = " + unused));
    }

    @Test
    void whatWasSignedIsSealedAndWhoeverForgesItIsFound() {
        JsonNode sealed = sealed();
        JsonNode use = sealed.path("rows")
                .valueStream()
                .filter(row -> row.path("entity_type").asString().equals("signatures")
                        && row.path("action").asString().equals("CREATE"))
                .findFirst()
                .orElseThrow();
        long row = use.path("id").asLong();
        long block = use.path("block").asLong();
        Forger forger = new Forger(database);
        forger.forge("update audit_logs set new_values = new_values || '{\"meaning\": \"REVIEW\"}' where id = " + row);
        try {
            assertThat(verify(block).path("findings")).singleElement().satisfies(finding -> {
                assertThat(finding.path("finding").asString()).isEqualTo("ALTERED");
                assertThat(finding.path("row_id").asLong()).isEqualTo(row);
            });
        } finally {
            forger.forge(
                    "update audit_logs set new_values = new_values || '{\"meaning\": \"APPROVAL\"}' where id = " + row);
        }
        assertThat(verify(block).path("intact").asBoolean()).isTrue();
    }

    @Test
    void aForgedSignatureContradictsTheTrail() {
        sealed();

        new Forger(database).forge("update signatures set meaning = 'REVIEW' where id = " + used);

        assertThat(read(used).path("meaning").asString()).isEqualTo("REVIEW");
        assertThat(admin.get("/api/v1/audit-logs/entity/signatures/" + used)
                        .expect(200)
                        .json())
                .anySatisfy(row ->
                        assertThat(row.at("/new_values/meaning").asString()).isEqualTo("APPROVAL"));
    }

    private JsonNode sealed() {
        return Patience.await()
                .until(
                        () -> {
                            database.text("select coalesce(block_no::text, '') from seal_audit_logs()");
                            return read(used);
                        },
                        record -> record.path("sealed").asBoolean());
    }

    private JsonNode read(String signature) {
        return admin.get(Signer.PATH + "/" + signature).expect(200).json();
    }

    private JsonNode verify(long block) {
        return admin.get("/api/v1/audit-logs/verify?from_block=" + block)
                .expect(200)
                .json();
    }
}
