package com.f2x.neurohub.db.raw;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.f2x.neurohub.db.migration.Chain;
import com.f2x.neurohub.db.migration.Version;
import com.f2x.neurohub.db.testing.RepositoryFiles;
import com.f2x.neurohub.db.testing.SeparateRoles;
import com.f2x.neurohub.db.testing.TestDatabase;
import com.f2x.neurohub.db.testing.TestPostgres;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The raw event layer is applied again and taken back, by its owner. */
class WayBackTests {

    private static final List<String> SCHEMAS = List.of("public", "auth", "util", "raw", "staging", "migrations");

    private EventLayer layer;
    private Tenant tenant;

    @BeforeEach
    void land() throws SQLException {
        layer = EventLayer.fresh();
        tenant = Tenant.register(layer.application(), "BACK");
        try (Session session = Session.of(layer.application(), tenant)) {
            session.run(tenant.ingest("{\"event_type\": \"scan\"}"));
        }
    }

    @Test
    void applyingTheSameAgainChangesNothing() throws SQLException {
        List<String> before = snapshot();
        try (Session session = Session.of(layer.owner())) {
            for (Version version :
                    Version.all().stream().filter(WayBackTests::isOfTheLayer).toList()) {
                String body = body(version);
                session.run("begin; %s; commit".formatted(body));
                session.run("begin; %s; commit".formatted(body));
            }
            session.run("select util.grant_privileges()");
        }
        assertThat(snapshot()).isEqualTo(before);
    }

    @Test
    void backAndForthEndInTheSameCatalogueAndTheRowsAreKept() throws SQLException {
        List<String> before = snapshot();

        takeBack("0075");
        try (Session session = Session.of(layer.superuser())) {
            assertThat(session.rows("select nspname from pg_namespace where nspname !~ '^pg_' order by 1"))
                    .containsExactly("backup", "information_schema", "public");
        }
        Chain.migrate(layer.owner());

        assertThat(snapshot()).isEqualTo(before);
        try (Session owner = Session.of(layer.owner())) {
            String kept = owner.one("select format('backup.%I', tablename) from pg_tables where schemaname = 'backup'");
            String count = "select count(*) from " + kept;
            assertThat(owner.number(count)).isZero();
            owner.serve(tenant);
            assertThat(owner.number(count)).isEqualTo(1);
        }
    }

    @Test
    void whatIsInProcessIsNotTakenBackEvenForced() throws SQLException {
        try (Session session = Session.of(layer.application())) {
            session.run("select * from raw.claim_events('worker')");
        }
        takeBack("0080");
        Version staging = Version.numbered("0079");
        List<String> before = snapshot();

        assertThatThrownBy(() -> Chain.forceBack(layer.owner(), staging))
                .hasMessageContaining("1 events are being processed");

        assertThat(snapshot()).isEqualTo(before);
        try (Session session = Session.of(layer.application())) {
            session.run("select raw.release_events('worker')");
        }
        takeBack("0077");
    }

    @Test
    void aTableThatOthersReferToIsNotTakenBackEvenForced() throws SQLException {
        takeBack("0078");
        try (Session owner = Session.of(layer.owner())) {
            owner.run("create table notes (raw_event_id bigint references raw.site_tracking_events_r)");
            owner.run("create view seen as select raw_event_id from raw.site_tracking_events_r");
        }
        Version table = Version.numbered("0077");

        assertThatThrownBy(() -> Chain.forceBack(layer.owner(), table))
                .hasMessageContaining("Others depend on raw.site_tracking_events_r: notes, seen");
    }

    @Test
    void theLogSaysWhatWasAppliedAndTakenBack() throws SQLException {
        try (Session superuser = Session.of(layer.superuser())) {
            superuser.run("alter role neurohub_owner in database %s set neurohub.rollback_reason = 'Rehearsal'"
                    .formatted(layer.superuser().name()));
        }
        try (Session owner = Session.of(layer.owner())) {
            assertThat(owner.rows("select distinct status from migrations.migration_log"))
                    .containsExactly("SUCCESS");
            assertThat(owner.number("select count(*) from migrations.migration_log"))
                    .isEqualTo(Version.all().size());

            takeBack("0077");
            Chain.migrate(layer.owner());
            takeBack("0080");

            assertThat(owner.rows("select min(version) from migrations.migration_log where status = 'ROLLED_BACK'"))
                    .containsExactly("0080");
            assertThat(owner.rows("select version, rollback_count, reason, notes like 'Kept in backup.%'"
                            + " from migrations.rollback_log where version <= '0080' order by 1, 2"))
                    .containsExactly(
                            "0077|1|Rehearsal|t",
                            "0078|1|Rehearsal|null",
                            "0079|1|Rehearsal|null",
                            "0080|1|Rehearsal|null",
                            "0080|2|Rehearsal|null");
        }
    }

    @Test
    void anInstallationWithOneAccountHandsItsEventsOver() throws SQLException {
        TestDatabase database = TestPostgres.emptyDatabase();
        Chain.migrate(database);

        EventLayer separated = new EventLayer(SeparateRoles.on(database));

        Tenant handed = Tenant.register(separated.application(), "HANDED");
        try (Session session = Session.of(separated.application(), handed);
                Session owner = Session.of(separated.owner())) {
            assertThat(session.refusal(handed.ingest("{\"a\": 1}"))).isEqualTo("done");
            assertThat(session.number("select count(*) from raw.claim_events('worker')"))
                    .isEqualTo(1);
            owner.run("set app.every_tenant = 'on'");
            assertThat(owner.number("select count(*) from raw.site_tracking_events_r"))
                    .isEqualTo(1);
            assertThat(owner.refusal("drop schema raw cascade")).isEqualTo("done");
        }
    }

    private void takeBack(String oldest) throws SQLException {
        WayBack.to(layer.owner(), oldest);
    }

    private static boolean isOfTheLayer(Version version) {
        return version.number().compareTo("0075") >= 0 && version.number().compareTo("0081") <= 0;
    }

    private static String body(Version version) {
        return RepositoryFiles.read("db/src/main/resources/db/migration/%s__%s.sql".formatted(version, version.name()));
    }

    private List<String> snapshot() throws SQLException {
        List<String> snapshot = new ArrayList<>();
        try (Session session = Session.of(layer.superuser())) {
            for (String schema : SCHEMAS) {
                session.run("set search_path = " + schema);
                session.rows(RepositoryFiles.read("db/tests/src/test/resources/schema-snapshot.sql"))
                        .forEach(line -> snapshot.add(schema + " " + line));
            }
        }
        return snapshot;
    }
}
