package com.f2x.neurohub.db.audit;

import static org.assertj.core.api.Assertions.assertThat;

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

/** A row of the trail says what changed and no more, whether columns that mostly change together do or not. */
class RecordedCompletionTests {

    private static TestDatabase database;

    private Connection connection;

    @BeforeAll
    static void migrate() throws SQLException {
        database = TestPostgres.freshDatabase();
        Sql.run(database, """
                insert into users (id, username, password_hash, full_name, role) values (9000, 'worker', 'hash', 'Worker', 'OPERATOR');
                insert into product_models (id, model_code, model_name, short_code, specifications)
                values (9001, 'AUDIT', 'Audit', 'AUD', '{"colour": null, "sizes": [null, 1]}');
                insert into production_lines (id, line_code, line_name, short_code) values (9001, 'AU01', 'Line', 'AU01');
                insert into lots (id, lot_number, product_model_id, production_line_id, route_id, production_date, target_quantity)
                select 9001, 'AU01AUD261101', 9001, 9001, min(id), date '2026-11-01', 10 from routes;
                insert into wip_items (id, wip_id, lot_id, sequence_in_lot) values (9001, 'WIP-AU01AUD261101-001', 9001, 1);
                insert into process_data (id, lot_id, wip_id, process_id, data_level, attempt_no, operator_id, recorded_by)
                select 9001, 9001, 9001, min(id), 'WIP', 1, 9000, 9000 from processes""");
    }

    @BeforeEach
    void begin() throws SQLException {
        connection = database.dataSource().getConnection();
        connection.setAutoCommit(false);
    }

    @AfterEach
    void takeBack() throws SQLException {
        connection.rollback();
        connection.close();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
                    end_recorded_by = 9000, verdict = 'PASS', verdicts = '[1]', measurements = '{"a": 1}' | end_recorded_by, measurements, verdict, verdicts
                    end_recorded_by = 9000, verdict = 'PASS', verdicts = '[1]', measurements = '{"a": 1}', notes = 'n' | end_recorded_by, measurements, notes, verdict, verdicts
                    end_recorded_by = 9000, verdict = 'NOT_JUDGED', measurements = '{"a": 1}' | end_recorded_by, measurements, verdict
                    end_recorded_by = 9000, verdict = 'NOT_JUDGED', measurements = '{}'       | end_recorded_by, verdict
                    notes = null                                                             |
                    """)
    void aCompletionLeavesWhatItChanges(String changes, String columns) throws SQLException {
        Sql.run(connection, """
                update process_data set result = 'PASS', completed_at = started_at, completion_recorded_at = started_at,
                       completed_by = 9000, %s where id = 9001""".formatted(changes));

        assertThat(last("(select string_agg(k, ', ' order by k) from jsonb_object_keys(new_values) k"
                        + " where k not in ('result', 'completed_at', 'completion_recorded_at', 'completed_by')),"
                        + " array(select jsonb_object_keys(new_values)) = array(select jsonb_object_keys(old_values)),"
                        + " old_values ->> 'result', new_values ->> 'result', new_values ->> 'completed_by'"))
                .containsExactly(columns + "|t|null|PASS|9000");
    }

    @Test
    void whatIsTakenBackAtOnceLeavesNulls() throws SQLException {
        Sql.run(connection, """
                alter table process_data disable trigger trg_process_data_transition;
                update process_data set result = 'PASS', completed_at = started_at, completion_recorded_at = started_at,
                       completed_by = 9000, end_recorded_by = 9000, verdict = 'PASS', verdicts = '[1]', measurements = '{"a": 1}'
                where id = 9001;
                update process_data set result = null, completed_at = null, completion_recorded_at = null, completed_by = null,
                       end_recorded_by = null, verdict = null, verdicts = '[]', measurements = '{}'
                where id = 9001""");

        assertThat(last("(select string_agg(k, ', ' order by k) from jsonb_each(new_values) e (k, v) where v = 'null'),"
                        + " old_values ->> 'verdict'"))
                .containsExactly(
                        "completed_at, completed_by, completion_recorded_at, end_recorded_by, result, verdict|PASS");
    }

    @Test
    void aNewRowLeavesOutItsNullsButNoneWithinItsJson() throws SQLException {
        assertThat(Sql.rows(connection, """
                        select new_values ? 'description', new_values -> 'specifications' from audit_logs
                        where entity_type = 'product_models' and entity_id = 9001""")).containsExactly("f|{\"sizes\": [null, 1], \"colour\": null}");
    }

    private List<String> last(String columns) throws SQLException {
        return Sql.rows(connection, "select %s from audit_logs order by id desc limit 1".formatted(columns));
    }
}
