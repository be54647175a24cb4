package com.f2x.neurohub.db.roles;

import static org.assertj.core.api.Assertions.assertThat;

import com.f2x.neurohub.db.testing.SeparateRoles;
import com.f2x.neurohub.db.testing.TestDatabase;
import com.f2x.neurohub.db.testing.TestPostgres;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What somebody who has taken the application's account can do to the database. */
class ApplicationRoleTests {

    private static final String FORBIDDEN = "42501";

    private static final List<String> MAY_BE_DELETED_FROM = List.of(
            "access_tokens",
            "sessions",
            "sign_in_failures",
            "request_budgets",
            "idempotency_keys",
            "users",
            "product_models",
            "processes",
            "defect_codes",
            "measurement_specs",
            "routes",
            "route_steps",
            "production_lines",
            "equipment",
            "stations",
            "webhook_sources",
            "webhook_subscriptions",
            "outbox_events",
            "alert_signals",
            "stream_tickets",
            "sequences",
            "sequence_packages",
            "error_logs",
            "label_templates",
            "printers");

    private static SeparateRoles roles;

    @BeforeAll
    static void migrateAsTheOwner() {
        roles = SeparateRoles.on(TestPostgres.emptyDatabase());
        roles.migrate();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "create table mine (id integer)",
                "create temporary table mine (id integer)",
                "create schema mine",
                "create function mine() returns integer language sql as 'select 1'",
                "create extension pgcrypto",
                "create role mine",
                "drop table process_data cascade",
                "drop index idx_process_data_wip_unique",
                "drop function remove_lot(bigint)",
                "truncate process_data cascade",
                "alter table process_data drop constraint chk_process_data_result",
                "alter table process_data disable trigger all",
                "alter table process_data owner to neurohub_app",
                "create or replace function set_updated_at() returns trigger language plpgsql as 'begin return new; end'",
                "create trigger mine before update on lots for each row execute function set_updated_at()",
                "select set_config('session_replication_role', 'replica', false)",
                "set session_replication_role = replica",
                "set role neurohub_owner",
                "set session authorization neurohub_owner",
                "select grant_application_privileges()",
                "update application_privileges set privileges = '{INSERT, UPDATE, DELETE}'",
                "delete from flyway_schema_history",
                "update flyway_schema_history set checksum = 0",
                "select setval('process_data_id_seq', 1)",
                "copy users to program 'cat'",
                "select pg_read_file('PG_VERSION')",
                "select rolpassword from pg_authid",
                "update raw.site_tracking_events_r set raw_payload = '{\"a\": 1}'",
                "update raw.site_tracking_events_r set processing_status = 'PROCESSED'",
                "insert into raw.site_tracking_events_r (tenant_hk, raw_payload, processing_status) values ('\\x01', '{}', 'ERROR')",
                "delete from raw.site_tracking_events_r",
                "truncate raw.site_tracking_events_r cascade",
                "insert into auth.tenant_h (tenant_hk, tenant_bk, name) values ('\\x01', 'A', 'A')",
                "update staging.site_tracking_events_s set quality_score = 1",
                "delete from staging.site_tracking_events_s",
                "alter table raw.site_tracking_events_r disable row level security",
                "drop policy of_the_tenant on raw.site_tracking_events_r",
                "select * from migrations.migration_log",
                "select util.grant_privileges()",
                "select util.isolate_tenants('raw.site_tracking_events_r')",
                "update equipment_states set since = since"
            })
    void nothingBeyondItsWorkIsAllowed(String statement) {
        assertThat(stateOf(statement)).isEqualTo(FORBIDDEN);
    }

    @Test
    void nobodyGivesHimselfWhatHeLacks() {
        String script = "grant delete on process_data to neurohub_app; delete from process_data";

        assertThat(stateOf(script)).isEqualTo(FORBIDDEN);
    }

    @Test
    void rowsAreDeletedOnlyWhereTheyAreNoHistory() throws SQLException {
        List<String> allowed = new ArrayList<>();
        for (String table : tables()) {
            if (!FORBIDDEN.equals(stateOf("delete from %s where false".formatted(table)))) {
                allowed.add(table);
            }
        }

        assertThat(MAY_BE_DELETED_FROM).containsAll(allowed);
        assertThat(allowed).contains("sessions", "equipment").doesNotContain("process_data", "lots", "wip_items");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update process_data set lot_id = lot_id",
                "update process_data set started_at = started_at",
                "update process_data set attempt_no = attempt_no",
                "update process_data set recorded_by = recorded_by",
                "update wip_items set wip_id = wip_id",
                "update serials set wip_item_id = wip_item_id",
                "update lots set lot_number = lot_number",
                "update ingest_records set content_hash = content_hash"
            })
    void whatARowIsAboutStaysAsItWasWritten(String statement) {
        assertThat(stateOf(statement)).isEqualTo(FORBIDDEN);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "select id from process_data for no key update",
                "update process_data set result = 'PASS', superseded_at = now() where false",
                "update lots set wip_count = wip_count",
                "insert into number_counters values ('P', 1) on conflict (prefix) do update set last_number = 2",
                "select nextval(pg_get_serial_sequence('process_data', 'id'))",
                "select remove_lot(-1)",
                "select * from raw.claim_events('worker')",
                "select raw.reap_events(), raw.forget_senders(30), raw.remove_processed_events(30)",
                "select auth.register_tenant('SUPPLIER', 'A supplier')",
                "select count(*) from flyway_schema_history",
                "select set_config('app.current_user_id', '1', true)",
                "listen neurohub_access",
                "notify neurohub_access"
            })
    void whatTheApplicationDoesIsAllowed(String statement) {
        assertThat(stateOf(statement)).isEqualTo("done");
    }

    @Test
    void laterVersionsAreCoveredWithoutAWord() throws SQLException {
        execute(roles.owner(), "create table added_later (id bigint generated by default as identity, what text)");
        execute(roles.owner(), "alter table lots add column added_later text");
        execute(roles.owner(), "select grant_application_privileges()");

        assertThat(stateOf("insert into added_later (what) values ('a')")).isEqualTo("done");
        assertThat(stateOf("update added_later set what = 'b'")).isEqualTo("done");
        assertThat(stateOf("delete from added_later")).isEqualTo(FORBIDDEN);
        assertThat(stateOf("update lots set added_later = ''")).isEqualTo("done");
    }

    @Test
    void anInstallationWithOneAccountWorksAndIsSeparatedLater() throws SQLException {
        SeparateRoles late = new SeparateRoles(singleAccount());
        assertThat(stateOf(late.owner(), "select remove_lot(-1)")).isEqualTo(FORBIDDEN);

        late.separate();
        late.separate();

        assertThat(stateOf(late.owner(), "drop table process_data cascade")).isEqualTo("done");
        assertThat(stateOf(late.application(), "update lots set wip_count = 0")).isEqualTo("done");
        assertThat(stateOf(late.application(), "delete from process_data")).isEqualTo(FORBIDDEN);
        assertThat(stateOf(late.application(), "select remove_lot(-1)")).isEqualTo("done");
    }

    /** A database that one account has migrated where nobody has separated roles; these hide meanwhile. */
    private static TestDatabase singleAccount() throws SQLException {
        TestDatabase database = TestPostgres.emptyDatabase();
        TestDatabase single = new TestDatabase(database.url(), "single_account", "test password of a role");
        execute(database, "create role single_account login password '%s'".formatted(single.password()));
        execute(database, "alter schema public owner to single_account");
        execute(database, "alter database %s owner to single_account".formatted(database.name()));
        execute(database, "alter role neurohub_app rename to hidden_app");
        try {
            SeparateRoles.migrate(single);
        } finally {
            execute(database, "alter role hidden_app rename to neurohub_app");
        }
        assertThat(stateOf(single, "drop table process_data cascade")).isEqualTo("done");
        assertThat(stateOf(single, "select remove_lot(-1)")).isEqualTo("done");
        return database;
    }

    private static List<String> tables() throws SQLException {
        List<String> tables = new ArrayList<>();
        try (Connection connection = roles.superuser().dataSource().getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows =
                        statement.executeQuery("select tablename from pg_tables where schemaname = 'public'")) {
            while (rows.next()) {
                tables.add(rows.getString(1));
            }
        }
        return tables;
    }

    private static String stateOf(String statement) {
        return stateOf(roles.application(), statement);
    }

    /** Returns how a statement ended, which never stays done. */
    private static String stateOf(TestDatabase account, String sql) {
        try (Connection connection = account.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute(sql);
            connection.rollback();
            return "done";
        } catch (SQLException e) {
            return e.getSQLState();
        }
    }

    private static void execute(TestDatabase account, String sql) throws SQLException {
        try (Connection connection = account.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
