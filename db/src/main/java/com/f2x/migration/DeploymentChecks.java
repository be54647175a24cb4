package com.f2x.migration;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** The seven groups of the deployment test; each is a transaction that is undone. */
final class DeploymentChecks {

    private static final String TENANT = "00000000000000000000000000000000000000000000000000000000000000dd";
    private static final List<String> BODIES = List.of(
            "V0075__log_migrations",
            "V0076__add_tenants_of_events",
            "V0077__create_site_tracking_raw_layer",
            "V0078__process_raw_events",
            "V0079__stage_raw_events");

    private final Probe probe;

    private DeploymentChecks(Probe probe) {
        this.probe = probe;
    }

    static DeploymentChecks of(Connection connection) throws SQLException {
        connection.setAutoCommit(false);
        return new DeploymentChecks(new Probe(connection));
    }

    List<TestResult> run() throws SQLException {
        List<TestResult> results = new ArrayList<>();
        results.add(group("prerequisites", this::prerequisites));
        results.add(group("objects", this::objects));
        results.add(group("idempotency", this::idempotency));
        results.add(group("data_operations", this::dataOperations));
        results.add(group("constraints", this::constraints));
        results.add(group("rollback_readiness", this::rollbackReadiness));
        results.add(group("performance_baseline", this::performanceBaseline));
        return results;
    }

    private TestResult group(String name, Check check) throws SQLException {
        try {
            probe.execute("set local lock_timeout = '5s'");
            check.run();
            return new TestResult(name, "");
        } catch (SQLException | IOException | IllegalStateException e) {
            return new TestResult(name, String.valueOf(e.getMessage()));
        } finally {
            probe.connection().rollback();
        }
    }

    private void prerequisites() throws SQLException {
        probe.expect("t", "select current_setting('server_version_num')::integer >= 150000", "PostgreSQL 15 or later");
        probe.expect(
                "t",
                "select pg_has_role(relowner, 'USAGE') from pg_class where oid = 'raw.site_tracking_events_r'::regclass",
                "the account owns the tables");
        probe.expect("0", "select count(*) from flyway_schema_history where not success", "no failed migration");
    }

    private void objects() throws SQLException {
        probe.expect("22", """
                select count(*) from pg_attribute
                where attrelid = 'raw.site_tracking_events_r'::regclass and attnum > 0 and not attisdropped""", "columns");
        probe.expect("t", """
                select count(*) >= 5 from pg_index
                where indrelid = 'raw.site_tracking_events_r'::regclass and indisvalid""", "indexes");
        probe.expect("", """
                select string_agg(f, ', ')
                from unnest(array ['raw.ingest_tracking_event(bytea, bytea, inet, text, jsonb)',
                    'raw.ingest_tracking_events_batch(bytea, bytea, inet, text, jsonb, text)',
                    'raw.get_processing_stats(bytea, integer)', 'raw.claim_events(text, integer, interval)',
                    'staging.stage_event(bigint, text[])', 'util.hash_binary(text)',
                    'util.log_audit_event(text, text, text, text, jsonb)']) f
                where to_regprocedure(f) is null""", "functions that are missing");
        probe.expect("", """
                select string_agg(c.oid::regclass::text, ', ')
                from pg_class c join pg_namespace n on n.oid = c.relnamespace
                where n.nspname in ('auth', 'util', 'raw', 'staging', 'migrations', 'backup') and c.relkind in ('r', 'p')
                  and not (c.relrowsecurity and c.relforcerowsecurity
                           and exists (select from pg_policy p where p.polrelid = c.oid))""", "tables without row security");
        probe.expect("", """
                select string_agg(p.oid::regprocedure::text, ', ')
                from pg_proc p join pg_namespace n on n.oid = p.pronamespace
                cross join lateral aclexplode(coalesce(p.proacl, acldefault('f', p.proowner))) a
                where n.nspname in ('auth', 'util', 'raw', 'staging', 'migrations') and a.grantee = 0""", "functions for everybody");
    }

    private void idempotency() throws SQLException, IOException {
        String objects = probe.one("select migrations.count_objects()");
        for (String body : BODIES) {
            probe.execute(resource("db/migration/" + body + ".sql"));
        }
        probe.expect(objects, "select migrations.count_objects()", "objects after the same again");
    }

    private void dataOperations() throws SQLException {
        serveTenant();
        String id = ingest("{\"event_type\": \"deployment_test\", \"serial_number\": \"DEPLOYMENT-TEST\"}");
        probe.expect("PENDING", statusOf(id), "a landed event");
        probe.execute("""
                update raw.site_tracking_events_r
                set processing_status = 'PROCESSING', locked_by = 'deployment-test', locked_until = now() + interval '1 minute'
                where raw_event_id = %s""".formatted(id));
        probe.expect("t", "select raw.finish_event(%s, 'deployment-test')".formatted(id), "finishing it");
        probe.expect("PROCESSED", statusOf(id), "a finished event");
        probe.expect("1", "select processed_events from raw.get_processing_stats()", "its statistics");
        probe.expect(
                "2",
                "select raw.ingest_tracking_events_batch('\\x%s', null, null, null, '[{\"a\": 1}, {}, {\"b\": 2}]') ->> 'processed'"
                        .formatted(TENANT),
                "a batch with one wrong event");
    }

    private void constraints() throws SQLException {
        serveTenant();
        probe.refused("23502", "select raw.ingest_tracking_event(null, null, null, null, '{\"a\": 1}')");
        probe.refused("23514", "select raw.ingest_tracking_event('\\x%s', null, null, null, '{}')".formatted(TENANT));
        probe.refused("23514", "select raw.ingest_tracking_event('\\x%s', null, null, null, '[]')".formatted(TENANT));
        probe.refused("23514", """
                insert into raw.site_tracking_events_r (tenant_hk, raw_payload, processing_status)
                values ('\\x%s', '{"a": 1}', 'DONE')""".formatted(TENANT));
        probe.refused("23514", """
                insert into raw.site_tracking_events_r (tenant_hk, raw_payload, retry_count)
                values ('\\x%s', '{"a": 1}', -1)""".formatted(TENANT));
        probe.execute("select set_config('app.tenant_hk', '', true)");
        if ("f".equals(probe.one("select rolsuper or rolbypassrls from pg_roles where rolname = current_user"))) {
            probe.refused(
                    "42501",
                    "select raw.ingest_tracking_event('\\x%s', null, null, null, '{\"a\": 1}')".formatted(TENANT));
            probe.expect("0", "select count(*) from raw.site_tracking_events_r", "rows without a tenant");
        }
    }

    private void rollbackReadiness() throws SQLException, IOException {
        if (!resource("db/rollback/U0077__create_site_tracking_raw_layer.sql").contains("backup")) {
            throw new IllegalStateException("The way back keeps no rows");
        }
        probe.expect("SUCCESS", "select status from migrations.migration_log where version = '0077'", "the log");
        probe.execute("set local app.every_tenant = 'on'");
        probe.expect("0", """
                select count(*) from raw.site_tracking_events_r
                where processing_status = 'PROCESSING' and locked_until < now()""", "leases that ran out");
        probe.expect("", """
                select string_agg(conrelid::regclass::text, ', ') from pg_constraint
                where contype = 'f' and confrelid = 'raw.site_tracking_events_r'::regclass
                  and conrelid <> 'staging.site_tracking_events_s'::regclass""", "external dependents");
    }

    private void performanceBaseline() throws SQLException {
        probe.execute("set local enable_seqscan = off");
        StringBuilder plan = new StringBuilder();
        for (String line : probe.all(
                "explain select count(*) from raw.site_tracking_events_r where processing_status = 'PENDING'")) {
            plan.append(line).append('\n');
        }
        if (!plan.toString().contains("idx_site_tracking_events_r_queue")) {
            throw new IllegalStateException("The count of what waits does not use the queue's index:\n" + plan);
        }
    }

    private void serveTenant() throws SQLException {
        probe.execute("select auth.register_tenant('DEPLOYMENT-TEST', 'Deployment test', '\\x%s')".formatted(TENANT));
        probe.execute("select set_config('app.tenant_hk', '%s', true)".formatted(TENANT));
    }

    private String ingest(String event) throws SQLException {
        return probe.one("select raw.ingest_tracking_event('\\x%s', null, '127.0.0.1', 'deployment test', '%s')"
                .formatted(TENANT, event));
    }

    private static String statusOf(String id) {
        return "select processing_status from raw.site_tracking_events_r where raw_event_id = " + id;
    }

    private static String resource(String name) throws IOException {
        try (InputStream stream = DeploymentChecks.class.getClassLoader().getResourceAsStream(name)) {
            if (stream == null) {
                throw new IllegalStateException("Not in the jar: " + name);
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** What a group does. */
    @FunctionalInterface
    private interface Check {
        void run() throws SQLException, IOException;
    }
}
