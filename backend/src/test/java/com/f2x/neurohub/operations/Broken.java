package com.f2x.neurohub.operations;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A rule of the data, broken by hand.
 *
 * @param check the check that must find it
 * @param sql what breaks the rule; {@code :lot} is a lot with units in every state
 */
record Broken(String check, String sql) {

    private static final String REFERENCES = """
            access_tokens.session_id api_keys.user_id defect_codes.process_id equipment.process_id ingest_records.process_data_id
            interventions.lot_id lots.route_id measurement_specs.process_id process_data.serial_id
            refresh_tokens.session_id route_steps.process_id serials.wip_item_id sessions.user_id wip_items.lot_id
            process_headers.process_id idempotency_keys.user_id measurement_spec_revisions.measurement_spec_id holds.lot_id
            rework_orders.lot_id process_names.process_id webhook_deliveries.source_id
            webhook_dead_letters.subscription_id alerts.lot_id label_templates.product_model_id printers.process_id print_jobs.lot_id
            stream_tickets.user_id print_logs.print_job_id sequences.process_id sequence_packages.sequence_id
            audit_legal_holds.placed_by signatures.user_id equipment_states.equipment_id
            """;

    private static final String TIMES = """
            api_keys.created_at defect_codes.updated_at equipment.updated_at ingest_records.created_at
            interventions.created_at lots.completed_at measurement_specs.created_at process_data.started_at
            processes.created_at product_models.created_at production_lines.created_at refresh_tokens.used_at
            route_steps.created_at routes.created_at serials.completed_at sessions.ended_at
            sign_in_failures.window_started_at users.last_login_at wip_items.completed_at
            process_headers.opened_at stations.last_seen_at idempotency_keys.created_at
            measurement_spec_revisions.created_at holds.released_at rework_orders.created_at
            process_names.used_until webhook_sources.created_at webhook_deliveries.created_at
            webhook_subscriptions.created_at outbox_events.created_at webhook_dead_letters.created_at
            alerts.created_at alert_signals.created_at
            label_templates.created_at printers.created_at print_jobs.created_at print_logs.created_at
            error_logs.created_at sequences.created_at sequence_packages.created_at
            audit_logs.recorded_at audit_legal_holds.created_at signatures.signed_at equipment_states.created_at
            """;

    private static final String VALUES = """
            ingest_records.content_hash lots.route_id process_data.operator_id route_steps.process_id
            serials.serial_number users.role wip_items.status
            """;

    private static final List<Broken> RULES = List.of(
            new Broken(
                    "unique.one_valid_pass_per_unit_and_step",
                    "insert into process_data (lot_id, wip_id, process_id, data_level, attempt_no, operator_id, recorded_by, result, completed_at, completion_recorded_at) select lot_id, wip_id, process_id, data_level, 9, operator_id, recorded_by, 'PASS', clock_timestamp(), now() from process_data where result = 'PASS' limit 1"),
            new Broken(
                    "unique.one_running_attempt_per_unit_and_step",
                    "insert into process_data (lot_id, wip_id, process_id, data_level, attempt_no, operator_id, recorded_by) select lot_id, wip_id, process_id, data_level, 9, operator_id, recorded_by from process_data where completed_at is null and aborted_at is null and wip_id is not null limit 1"),
            new Broken(
                    "unique.one_serial_per_wip_item",
                    "update serials set wip_item_id = (select min(wip_item_id) from serials)"),
            new Broken("unique.lot_numbers", "update lots set lot_number = 'KR01PSA251101'"),
            new Broken("unique.wip_ids", "update wip_items set wip_id = 'WIP-1'"),
            new Broken("unique.serial_numbers", "update serials set serial_number = 'S'"),
            new Broken("unique.attempt_numbers", "update process_data set attempt_no = 1"),
            new Broken("numbers.lot_number_form", "update lots set lot_number = '25-1' where id = :lot"),
            new Broken(
                    "numbers.wip_id_follows_lot_number",
                    "update wip_items set sequence_in_lot = 99 where lot_id = :lot and sequence_in_lot = 1"),
            new Broken(
                    "numbers.serial_number_follows_wip_item",
                    "update serials set sequence_in_lot = 99 where lot_id = :lot and sequence_in_lot = 1"),
            new Broken("numbers.counter_behind_lot_numbers", "delete from number_counters"),
            new Broken("counters.lots_wip_count", "update lots set wip_count = wip_count - 1 where id = :lot"),
            new Broken("counters.lots_serial_count", "update lots set serial_count = serial_count - 1 where id = :lot"),
            new Broken(
                    "counters.lots_passed_quantity",
                    "update lots set passed_quantity = passed_quantity - 1 where id = :lot"),
            new Broken(
                    "counters.lots_failed_quantity",
                    "update lots set failed_quantity = failed_quantity + 1 where id = :lot"),
            new Broken(
                    "counters.lots_scrapped_quantity",
                    "update lots set scrapped_quantity = scrapped_quantity + 1 where id = :lot"),
            new Broken(
                    "counters.equipment_operation_seconds",
                    "update equipment set operation_seconds = operation_seconds + 7"),
            new Broken("counters.equipment_running_count", "update equipment set running_count = running_count + 7"),
            new Broken("lots.lot_state_and_units", "update lots set status = 'CREATED' where id = :lot"),
            new Broken("lots.lot_completed_exactly_when_done", "update lots set status = 'COMPLETED' where id = :lot"),
            new Broken("lots.lot_units_within_target", "update lots set target_quantity = 1 where id = :lot"),
            new Broken("lots.lot_state_and_times", "update lots set closed_at = now() where id = :lot"),
            new Broken(
                    "wip_items.wip_state_and_times",
                    "update wip_items set completed_at = null where status = 'COMPLETED'"),
            new Broken(
                    "wip_items.wip_completed_without_its_passes",
                    "update wip_items set status = 'COMPLETED', completed_at = now() where status = 'FAILED'"),
            new Broken(
                    "wip_items.wip_passed_everything_and_is_not_completed",
                    "update wip_items set status = 'IN_PROGRESS' where status = 'COMPLETED'"),
            new Broken(
                    "wip_items.wip_converted_exactly_with_a_serial",
                    "update wip_items set status = 'COMPLETED' where status = 'CONVERTED'"),
            new Broken(
                    "wip_items.wip_converted_without_the_pass_of_the_conversion",
                    "update process_data set superseded_at = now() where process_id = 7"),
            new Broken(
                    "wip_items.wip_created_with_work_done",
                    "update wip_items set status = 'CREATED' where status = 'IN_PROGRESS'"),
            new Broken(
                    "wip_items.wip_failed_without_a_fail",
                    "update wip_items set status = 'FAILED' where status = 'CREATED'"),
            new Broken("wip_items.wip_current_process_is_what_runs", "update wip_items set current_process_id = null"),
            new Broken(
                    "wip_items.wip_current_process_is_what_runs",
                    "update wip_items set current_process_id = 1 where status = 'CREATED'"),
            new Broken("serials.serial_state_and_times", "update serials set failure_reason = null"),
            new Broken("serials.serial_passed_without_its_passes", "update serials set status = 'PASSED'"),
            new Broken(
                    "serials.serial_passed_everything_and_is_not_passed", "update serials set status = 'IN_PROGRESS'"),
            new Broken(
                    "serials.serial_created_with_work_done",
                    "update serials set status = 'CREATED' where status = 'FAILED'"),
            new Broken(
                    "serials.serial_failed_without_a_fail",
                    "update serials set status = 'FAILED' where status = 'CREATED'"),
            new Broken("process_data.attempt_level_and_unit", "update process_data set data_level = 'LOT'"),
            new Broken("process_data.attempt_level_and_unit", "update process_data set lot_id = :lot"),
            new Broken(
                    "process_data.attempt_result_and_times",
                    "update process_data set completed_at = started_at - interval '1 s' where result = 'PASS'"),
            new Broken("process_data.pass_without_and_fail_with_defects", "update process_data set defects = '[]'"),
            new Broken(
                    "process_data.attempt_off_the_route",
                    "update route_steps set process_id = 99 where process_id = 2"),
            new Broken(
                    "process_data.attempt_after_a_skipped_step",
                    "update process_data set result = 'REWORK' where process_id = 2"),
            new Broken("process_data.abort_by_somebody", "update process_data set aborted_by = 1"),
            new Broken(
                    "process_data.attempt_and_session_of_one_process",
                    "insert into process_headers (process_id) values (99);"
                            + " update process_data set process_session_id = (select min(id) from process_headers)"),
            new Broken("counters.station_session_counts", "insert into process_headers (total_count) values (7)"),
            new Broken(
                    "sessions.station_session_state_and_times",
                    "insert into process_headers (status) values ('CLOSED')"),
            new Broken(
                    "sessions.one_open_session_per_batch_and_slot",
                    "insert into process_headers (slot_id) values (1), (1)"),
            new Broken(
                    "holds.hold_of_a_unit_of_its_lot",
                    "insert into holds (lot_id, wip_item_id) select lot_id + 1, id from wip_items limit 1"),
            new Broken("holds.hold_released_by_somebody", "insert into holds (released_at) values (now())"),
            new Broken("specs.spec_revision_is_kept", "update measurement_specs set revision = revision + 1"),
            new Broken("users.an_active_administrator_exists", "update users set is_active = false"),
            new Broken(
                    "schema.valid_indexes",
                    "update pg_index set indisvalid = false where indexrelid = 'idx_lots_status'::regclass"),
            new Broken(
                    "schema.validated_constraints",
                    "alter table lots add constraint chk_lots_new check (id > 0) not valid"),
            new Broken("schema.enabled_triggers", "alter table lots disable trigger trg_lots_updated_at"),
            new Broken(
                    "times.no_future_times_in_audit_seals",
                    "insert into audit_seals (block_no, sealed_at) values (0, now() + interval '2 minutes')"),
            new Broken(
                    "times.no_future_times_in_audit_anchors",
                    "insert into audit_anchors (block_no, key_id, anchored_at) values (0, 'key', now() + interval '2 minutes')"),
            new Broken(
                    "managers.units_decided_by_managers",
                    "insert into interventions (kind, lot_id, wip_item_id, reason, user_id) select 'STATE_OVERRIDDEN', lot_id, id, 'why', 1 from wip_items limit 1"));

    /** At least one case for each check. */
    static final List<Broken> CASES = cases();

    /** The checks that are tried. */
    static Set<String> checks() {
        return CASES.stream().map(Broken::check).collect(Collectors.toSet());
    }

    private static List<Broken> cases() {
        List<Broken> cases = new ArrayList<>(RULES);
        add(cases, "references.no_orphans_in_", REFERENCES, "-1");
        add(cases, "times.no_future_times_in_", TIMES, "now() + interval '2 minutes'");
        add(cases, "values.no_missing_values_in_", VALUES, "null");
        return cases;
    }

    private static void add(List<Broken> cases, String check, String columns, String value) {
        for (String column : columns.strip().split("\\s+", -1)) {
            List<String> parts = Arrays.asList(column.split("\\.", -1));
            cases.add(set(check, parts.get(0), parts.get(1), value));
        }
    }

    /** Sets a column of all rows, and of a new one where the table takes one without values. */
    private static Broken set(String check, String table, String column, String value) {
        return new Broken(check + table, """
                do $$ begin insert into %1$s default values; exception when others then null; end $$;
                update %1$s set %2$s = %3$s
                """.formatted(table, column, value));
    }
}
