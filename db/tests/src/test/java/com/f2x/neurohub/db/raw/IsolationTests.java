package com.f2x.neurohub.db.raw;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What one source tells, no other sees, whichever table or function it asks. */
class IsolationTests {

    private static final String SCHEMAS = "('auth', 'util', 'raw', 'staging', 'migrations', 'backup')";

    private static EventLayer layer;
    private static Tenant ours;
    private static Tenant theirs;
    private static long event;

    @BeforeAll
    static void landAnEventOfOurs() throws SQLException {
        layer = EventLayer.fresh();
        ours = Tenant.register(layer.application(), "OURS");
        theirs = Tenant.register(layer.application(), "THEIRS");
        try (Session session = Session.of(layer.application(), ours)) {
            event = session.number(ours.ingest("{\"event_type\": \"scan\", \"serial_number\": \"S-1\"}"));
            session.run("select staging.stage_event(%d)".formatted(event));
        }
    }

    @Test
    void everyTableOfTheseSchemasHasForcedRowSecurityAndAPolicy() throws SQLException {
        try (Session session = Session.of(layer.superuser())) {
            assertThat(session.rows("""
                            select c.oid::regclass from pg_class c join pg_namespace n on n.oid = c.relnamespace
                            where n.nspname in %s and c.relkind in ('r', 'p')
                              and not (c.relrowsecurity and c.relforcerowsecurity
                                       and exists (select from pg_policy p where p.polrelid = c.oid))""".formatted(SCHEMAS))).isEmpty();
            assertThat(session.rows("""
                            select c.oid::regclass from pg_class c join pg_namespace n on n.oid = c.relnamespace
                            join pg_attribute a on a.attrelid = c.oid and a.attname = 'tenant_hk'
                            where n.nspname in %s and c.relkind in ('r', 'p')
                              and not exists (select from pg_policy p where p.polrelid = c.oid and p.polcmd = '*'
                                  and pg_get_expr(p.polqual, c.oid) like '%%current_setting(''app.tenant_hk''%%')
                            """.formatted(SCHEMAS))).isEmpty();
        }
    }

    @Test
    void aTableThatIsForgottenIsFoundByTheReport() throws SQLException {
        try (Session session = Session.of(layer.owner())) {
            session.connection().setAutoCommit(false);
            session.run("create table raw.forgotten (tenant_hk bytea)");

            assertThat(session.rows("""
                            select c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
                            where n.nspname in %s and c.relkind = 'r' and not c.relforcerowsecurity""".formatted(SCHEMAS))).containsExactly("forgotten");
            session.connection().rollback();
        }
    }

    @Test
    void noFunctionIsEverybodysAndEachHasAFixedSearchPath() throws SQLException {
        try (Session session = Session.of(layer.superuser())) {
            assertThat(session.rows("""
                            select p.oid::regprocedure from pg_proc p join pg_namespace n on n.oid = p.pronamespace
                            where n.nspname in %s
                              and (exists (select from aclexplode(coalesce(p.proacl, acldefault('f', p.proowner))) a
                                           where a.grantee = 0)
                                   or not exists (select from unnest(p.proconfig) c where c like 'search_path=pg_catalog%%'))
                            """.formatted(SCHEMAS))).isEmpty();
        }
    }

    @Test
    void everyFunctionThatTheApplicationMayCallIsKnown() throws SQLException {
        try (Session session = Session.of(layer.superuser())) {
            assertThat(session.rows("""
                            select p.oid::regproc || case when p.prosecdef then ' as the owner' else '' end
                            from pg_proc p join pg_namespace n on n.oid = p.pronamespace
                            where n.nspname in %s and has_function_privilege('neurohub_app', p.oid, 'EXECUTE')
                            order by p.prosecdef, 1""".formatted(SCHEMAS)))
                    .as(
                            "A function of the owner looks at one tenant at a time, too: is the new one among the tests above?")
                    .containsExactly(
                            "auth.current_tenant_hk",
                            "raw.back_off",
                            "raw.event_time_of",
                            "raw.get_pipeline_status",
                            "raw.get_processing_stats",
                            "raw.ingest_event",
                            "raw.ingest_events",
                            "raw.ingest_tracking_event",
                            "raw.ingest_tracking_events_batch",
                            "raw.new_batch_id",
                            "raw.refusal_of",
                            "raw.serve_tenant",
                            "raw.wake_workers",
                            "staging.fields_of",
                            "staging.findings_of",
                            "util.current_load_date",
                            "util.get_record_source",
                            "util.hash_binary",
                            "util.log_audit_event",
                            "util.parse_event_time",
                            "auth.list_tenants as the owner",
                            "auth.register_tenant as the owner",
                            "auth.remove_tenant as the owner",
                            "raw.claim_event_behind as the owner",
                            "raw.claim_events as the owner",
                            "raw.extend_lease as the owner",
                            "raw.fail_event as the owner",
                            "raw.finish_event as the owner",
                            "raw.forget_senders as the owner",
                            "raw.get_queue_metrics as the owner",
                            "raw.reap_events as the owner",
                            "raw.release_events as the owner",
                            "raw.remove_processed_events as the owner",
                            "raw.replay_events as the owner",
                            "staging.note_outcome as the owner",
                            "staging.stage_event as the owner");
        }
    }

    @Test
    void everyForeignKeyOfTheseSchemasBeginsAnIndex() throws SQLException {
        try (Session session = Session.of(layer.superuser())) {
            assertThat(session.rows("""
                            select c.conname from pg_constraint c join pg_namespace n on n.oid = c.connamespace
                            where c.contype = 'f' and n.nspname in %s
                              and not exists (select from pg_index i
                                              where i.indrelid = c.conrelid and i.indisvalid and i.indpred is null
                                                and (i.indkey::smallint[])[0:cardinality(c.conkey) - 1] @> c.conkey)
                            """.formatted(SCHEMAS))).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"auth.tenant_h", "raw.site_tracking_events_r", "staging.site_tracking_events_s"})
    void rowsAreSeenByTheirTenantOnly(String table) throws SQLException {
        String count = "select count(*) from %s where tenant_hk = %s".formatted(table, ours.literal());

        assertThat(asEachOf(count)).containsExactly("1", "0", "0", "0", "0", "0");
    }

    /**
     * By the application of ours, of theirs, of nobody and of one who wants all; by the owner of theirs and of nobody.
     */
    private static List<String> asEachOf(String query) throws SQLException {
        try (Session own = Session.of(layer.application(), ours);
                Session foreign = Session.of(layer.application(), theirs);
                Session nobody = Session.of(layer.application());
                Session greedy = Session.of(layer.application());
                Session owner = Session.of(layer.owner(), theirs);
                Session ownerOfNothing = Session.of(layer.owner())) {
            greedy.run("set app.every_tenant = 'on'");
            return List.of(
                    own.one(query),
                    foreign.one(query),
                    nobody.one(query),
                    greedy.one(query),
                    owner.one(query),
                    ownerOfNothing.one(query));
        }
    }

    @Test
    void theOwnerReadsEverythingWhereHeSaysSo() throws SQLException {
        try (Session owner = Session.of(layer.owner())) {
            owner.run("set app.every_tenant = 'on'");

            assertThat(owner.number("select count(*) from raw.site_tracking_events_r"))
                    .isPositive();
            assertThat(owner.refusal(
                            "insert into raw.site_tracking_events_r (tenant_hk, raw_payload) values (%s, '{\"a\": 1}')"
                                    .formatted(ours.literal())))
                    .isEqualTo("42501");
        }
    }

    static List<String> functionsThatChange() {
        return List.of(
                "select raw.finish_event(%d, 'worker')",
                "select raw.fail_event(%d, 'worker', 'No')",
                "select staging.stage_event(%d)",
                "select staging.note_outcome(%d, 1)",
                "select raw.replay_events(array [%d], p_statuses => '{ERROR, PROCESSED}')");
    }

    @ParameterizedTest
    @MethodSource("functionsThatChange")
    void aFunctionChangesNothingOfAnother(String call) throws SQLException {
        String rows =
                "select e::text || s::text from raw.site_tracking_events_r e join staging.site_tracking_events_s s"
                        + " using (raw_event_id) where raw_event_id = " + event;
        try (Session owner = Session.of(layer.owner(), ours);
                Session foreign = Session.of(layer.application(), theirs);
                Session nobody = Session.of(layer.application())) {
            String before = owner.one(rows);

            foreign.run(call.formatted(event));
            nobody.run(call.formatted(event));

            assertThat(owner.one(rows)).isEqualTo(before);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "select total_events from raw.get_processing_stats()",
                "select total_events from raw.get_processing_stats(%s)",
                "select pending_events + events_today from raw.get_pipeline_status()"
            })
    void figuresAreOfTheTenantOnly(String query) throws SQLException {
        String asked = query.contains("%s") ? query.formatted(ours.literal()) : query;

        List<String> figures = asEachOf(asked);

        assertThat(figures.get(0)).isNotEqualTo("0");
        assertThat(figures.subList(1, figures.size())).containsOnly("0");
    }

    @Test
    void eventsOfAnotherOrOfNobodyAreRefused() throws SQLException {
        String event = ours.ingest("{\"a\": 1}");
        String batch = "select raw.ingest_tracking_events_batch(%s, null, null, null, '[{\"a\": 1}]')"
                .formatted(ours.literal());
        try (Session foreign = Session.of(layer.application(), theirs);
                Session nobody = Session.of(layer.application());
                Session owner = Session.of(layer.owner())) {
            for (Session session : List.of(foreign, nobody, owner)) {
                assertThat(session.refusal(event)).isEqualTo("42501");
                assertThat(session.refusal(batch)).isEqualTo("42501");
            }
            assertThat(nobody.refusal("select util.log_audit_event('RAW_TEST', 'test', '1', 'me')"))
                    .isEqualTo("42501");
        }
    }

    @Test
    void theSameKeyOfTwoTenantsIsTwoEvents() throws SQLException {
        try (Session own = Session.of(layer.application(), ours);
                Session foreign = Session.of(layer.application(), theirs)) {
            String first = own.one(ours.ingest("{\"a\": 1}", "same"));
            String second = foreign.one(theirs.ingest("{\"a\": 1}", "same"));

            assertThat(first).endsWith("|f");
            assertThat(second).endsWith("|f").isNotEqualTo(first);
            assertThat(own.one(ours.ingest("{\"a\": 1}", "same"))).isEqualTo(first.replace("|f", "|t"));
        }
    }

    @Test
    void functionsForAllLeaveTheSettingsAsTheyWere() throws SQLException {
        try (Session session = Session.of(layer.application(), theirs)) {
            session.connection().setAutoCommit(false);
            session.run("select * from raw.claim_events('settings', 0); select raw.reap_events();"
                    + " select * from raw.claim_event_behind(1, '\\x00', 'settings');"
                    + " select raw.extend_lease('{1}', 'settings'); select raw.release_events('settings');"
                    + " select * from raw.get_queue_metrics(); select raw.forget_senders(1);"
                    + " select raw.remove_processed_events(1); select auth.register_tenant('ANOTHER', 'Another')");

            assertThat(session.one("select current_setting('app.tenant_hk') || coalesce("
                            + "current_setting('app.every_tenant', true), '')"))
                    .isEqualTo(theirs.hk());
            session.connection().rollback();
        }
    }

    @Test
    void theTrailNamesTheTenantOfTheSetting() throws SQLException {
        try (Session session = Session.of(layer.application(), theirs)) {
            String id = session.one(
                    "select util.log_audit_event('RAW_TEST', 'test', '7', 'me', '{\"why\": \"x\"}') ->> 'audit_id'");

            assertThat(session.one(
                            "select action, entity_type, entity_id, new_values ->> 'tenant_hk', new_values ->> 'actor'"
                                    + " from audit_logs where id = " + id))
                    .isEqualTo("RAW_TEST|test|7|%s|me".formatted(theirs.hk()));
        }
    }
}
