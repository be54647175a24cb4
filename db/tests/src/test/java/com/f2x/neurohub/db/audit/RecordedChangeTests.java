package com.f2x.neurohub.db.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.f2x.neurohub.db.testing.SeparateRoles;
import com.f2x.neurohub.db.testing.TestDatabase;
import com.f2x.neurohub.db.testing.TestPostgres;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a change leaves in the trail; each test takes back what it did. */
class RecordedChangeTests {

    private static final String USER = """
            insert into users (id, username, password_hash, full_name, role)
            values (9001, 'recorded', 'a secret hash', 'Recorded', 'OPERATOR');
            """;

    private static TestDatabase database;
    private static TestDatabase application;

    private Connection connection;

    @BeforeAll
    static void migrate() throws SQLException {
        database = TestPostgres.freshDatabase();
        application = new SeparateRoles(database).application();
        Sql.run(database, USER.replace("9001", "9000").replace("recorded", "worker") + """
                insert into product_models (id, model_code, model_name, short_code) values (9001, 'AUDIT', 'Audit', 'AUD');
                insert into production_lines (id, line_code, line_name, short_code) values (9001, 'AU01', 'Line', 'AU01');
                insert into lots (id, lot_number, product_model_id, production_line_id, route_id, production_date, target_quantity)
                select 9001, 'AU01AUD261101', 9001, 9001, min(id), date '2026-11-01', 10 from routes;
                insert into wip_items (id, wip_id, lot_id, sequence_in_lot)
                values (9001, 'WIP-AU01AUD261101-001', 9001, 1);
                """);
    }

    @BeforeEach
    void begin() throws SQLException {
        connection = application.dataSource().getConnection();
        connection.setAutoCommit(false);
    }

    @AfterEach
    void takeBack() throws SQLException {
        connection.rollback();
        connection.close();
    }

    @Test
    void aRowThatIsMadeLeavesItsValuesButItsSecrets() throws SQLException {
        change(USER);

        assertThat(last("action, entity_type, entity_id, old_values")).containsExactly("CREATE|users|9001|null");
        assertThat(
                        last(
                                "new_values ->> 'username', new_values ->> 'password_hash', new_values ? 'department', new_values ? 'version'"))
                .containsExactly("recorded|[redacted]|f|f");
    }

    @Test
    void aChangeLeavesTheColumnsThatChanged() throws SQLException {
        change("update users set full_name = 'Another', role = role, department = 'QA' where id = 9000");

        assertThat(last("action, entity_id, old_values, new_values"))
                .containsExactly("UPDATE|9000|{\"full_name\": \"Recorded\", \"department\": null}"
                        + "|{\"full_name\": \"Another\", \"department\": \"QA\"}");
    }

    @Test
    void aChangeOfASecretLeavesThatItChanged() throws SQLException {
        change("update users set password_hash = 'another secret' where id = 9000");

        assertThat(last("old_values, new_values"))
                .containsExactly("{\"password_hash\": \"[redacted]\"}|{\"password_hash\": \"[redacted]\"}");
    }

    @Test
    void aRowThatGoesLeavesWhatItWas() throws SQLException {
        change(USER + "delete from users where id = 9001");

        assertThat(last("action, entity_id, new_values, old_values ->> 'username', old_values ->> 'password_hash'"))
                .containsExactly("DELETE|9001|null|recorded|[redacted]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update users set full_name = full_name, version = version + 1, last_login_at = now() where id = 9000",
                "update lots set wip_count = wip_count + 1, version = version + 1 where id = 9001",
                "update wip_items set current_process_id = (select min(id) from processes), version = 9 where id = 9001",
                "update equipment set operation_seconds = operation_seconds + 1",
                "insert into number_counters values ('AUDIT', 1)",
                "update users set full_name = 'Nobody' where false"
            })
    void countersAndSignsOfLifeLeaveNothing(String statement) throws SQLException {
        String before = trail();

        change(statement);

        assertThat(trail()).isEqualTo(before);
    }

    @Test
    void measurementsLeaveTheirDigest() throws SQLException {
        change("""
                insert into process_data (id, lot_id, wip_id, process_id, data_level, attempt_no, operator_id, recorded_by)
                select 9001, 9001, 9001, min(id), 'WIP', 1, 9000, 9000 from processes;
                update process_data set result = 'PASS', completed_at = started_at, completion_recorded_at = started_at,
                       completed_by = 9000, measurements = '{"torque": {"value": 1.0, "unit": "N.m"}}' where id = 9001""");

        assertThat(
                        last(
                                "action, new_values ->> 'result', new_values ->> 'measurements', old_values ->> 'measurements'"))
                .isEqualTo(Sql.rows(connection, """
                        select 'UPDATE', result, encode(sha256(convert_to(measurements::text, 'UTF8')), 'hex'),
                               encode(sha256('{}'), 'hex')
                        from process_data where id = 9001"""));
        assertThat(Sql.rows(
                        connection, "select count(*) from audit_logs where (new_values - 'action')::text like '%N.m%'"))
                .containsExactly("0");
    }

    @Test
    void manyRowsOfOneStatementLeaveOneEach() throws SQLException {
        change("""
                insert into wip_items (wip_id, lot_id, sequence_in_lot)
                select 'WIP-AU01AUD261101-' || lpad(n::text, 3, '0'), 9001, n from generate_series(100, 599) n""");

        assertThat(Sql.rows(connection, """
                        select count(distinct a.entity_id), count(*), count(distinct a.transaction_id)
                        from audit_logs a join wip_items w on w.id = a.entity_id
                        where a.entity_type = 'wip_items' and a.action = 'CREATE' and w.sequence_in_lot >= 100""")).containsExactly("500|500|1");
    }

    @Test
    void whoWroteFromWhereAndWhyStandsBesideIt() throws SQLException {
        change("""
                select set_config('app.current_user_id', '9000', true), set_config('app.api_key_id', '7', true),
                       set_config('app.station', 'ST-01', true), set_config('app.client_ip', '198.51.100.77', true),
                       set_config('app.user_agent', 'Station/1.0', true), set_config('app.request_id', 'request-0815', true),
                       set_config('app.override_reason', '승인 by QA', true);
                update users set department = 'QA' where id = 9000""");

        assertThat(
                        last(
                                "user_id, api_key_id, station, client_ip, user_agent, request_id, override_reason, source, database_user,"
                                        + " transaction_id = pg_current_xact_id(), recorded_at between now() and clock_timestamp()"))
                .containsExactly(
                        "9000|7|ST-01|198.51.100.77|Station/1.0|request-0815|승인 by QA|APPLICATION|neurohub_app|t|t");
    }

    @Test
    void whoSpeaksToTheDatabaseHimselfIsMarked() throws SQLException {
        connection.close();
        connection = database.dataSource().getConnection();
        connection.setAutoCommit(false);

        change("update users set department = 'by hand' where id = 9000");

        assertThat(last("source, user_id, request_id, database_user"))
                .containsExactly("DIRECT|null|null|" + database.username());
    }

    @Test
    void aJobOfTheApplicationIsNotTakenForThat() throws SQLException {
        change("set local app.source = 'application'; update users set department = 'by a job' where id = 9000");

        assertThat(last("source, user_id, request_id")).containsExactly("APPLICATION|null|null");
    }

    @Test
    void nothingIsLeftForTheNextTransactionOfTheConnection() throws SQLException {
        change("select set_config('app.current_user_id', '9000', true), set_config('app.request_id', 'gone', true)");
        connection.rollback();

        change("update users set department = 'QA' where id = 9000");

        assertThat(last("source, user_id, request_id, override_reason")).containsExactly("DIRECT|null|null|null");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    app.current_user_id | nobody
                    app.current_user_id | -1
                    app.current_user_id | 99999999999999999999999
                    app.current_user_id | 1; drop table lots
                    app.current_user_id | 1.5
                    app.api_key_id      | x'); delete from audit_logs; --
                    app.client_ip       | not an address
                    """)
    void whatIsNotUnderstoodIsNoError(String setting, String value) throws SQLException {
        change("select set_config('%s', '%s', true)".formatted(setting, value.replace("'", "''")));

        change("update users set department = 'QA' where id = 9000");

        assertThat(last("user_id, api_key_id, coalesce(nullif(client_ip, 'not an address'), '-') <> ''"))
                .containsExactly("null|null|t");
    }

    @ParameterizedTest
    @CsvSource({
        "app.user_agent, user_agent, 500",
        "app.client_ip, client_ip, 64",
        "app.station, station, 100",
        "app.request_id, request_id, 100",
        "app.override_reason, override_reason, 500"
    })
    void whatIsTooLongIsCutAndWhatLooksLikeSqlIsText(String setting, String column, int longest) throws SQLException {
        String text = "'); delete from users; -- 가";
        change("select set_config('%s', '%s', true)".formatted(setting, text.replace("'", "''") + "x".repeat(5000)));

        change("update users set department = 'QA' where id = 9000");

        assertThat(last("length(%s), starts_with(%1$s, '%s')".formatted(column, text.replace("'", "''"))))
                .containsExactly(longest + "|t");
    }

    @Test
    void settingsOfTheSessionDoNotChangeWhatIsRecorded() throws SQLException {
        change("""
                set local timezone = 'Asia/Seoul';
                set local intervalstyle = 'sql_standard';
                set local bytea_output = 'escape';
                update lots set status = 'IN_PROGRESS', wip_count = 1 where id = 9001;
                update lots set status = 'COMPLETED', wip_count = target_quantity, passed_quantity = target_quantity,
                       completed_at = '2026-11-29 10:00:00+09' where id = 9001""");
        assertThat(last("new_values ->> 'completed_at'")).containsExactly("2026-11-29T01:00:00+00:00");

        change("set local search_path = pg_catalog; update public.users set email = 'a@plant.example' where id = 9000");
        assertThat(last("new_values")).containsExactly("{\"email\": \"a@plant.example\"}");
    }

    @Test
    void truncatingIsRefused() {
        assertThatThrownBy(() -> Sql.run(database, "truncate users cascade"))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("not truncated");
    }

    @Test
    void theApplicationRecordsEventsOfItsOwn() throws SQLException {
        change(
                "select set_config('app.client_ip', '198.51.100.77', true), set_config('app.request_id', 'r', true);"
                        + " select record_audit_event('SIGN_IN_REFUSED', 'users', 9000, '{\"username\": \"worker\"}', by_user => 9000)");

        assertThat(last("action, entity_type, entity_id, new_values, old_values, user_id, client_ip, source"))
                .containsExactly(
                        "SIGN_IN_REFUSED|users|9000|{\"username\": \"worker\"}|null|9000|198.51.100.77|APPLICATION");
    }

    @ParameterizedTest
    @ValueSource(strings = {"CREATE", "UPDATE", "DELETE", "ARCHIVE"})
    void theApplicationCannotMakeUpAChange(String action) {
        assertThatThrownBy(() -> change("select record_audit_event('%s', 'lots', 9001)".formatted(action)))
                .hasMessageContaining("by the database only");
    }

    private void change(String script) throws SQLException {
        Sql.run(connection, script);
    }

    private List<String> last(String columns) throws SQLException {
        return Sql.rows(connection, "select %s from public.audit_logs order by id desc limit 1".formatted(columns));
    }

    private String trail() throws SQLException {
        return Sql.rows(connection, "select count(*) from audit_logs").get(0);
    }
}
