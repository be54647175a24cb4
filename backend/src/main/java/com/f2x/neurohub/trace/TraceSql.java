package com.f2x.neurohub.trace;

/** The statements of {@link TraceStore}: one for the unit and what was decided on it, one for its attempts. */
final class TraceSql {

    private static final String FOUND = """
            select w.id as wip_item_id, w.wip_id, w.sequence_in_lot, w.unit_mark, w.carrier, w.status as wip_status, w.created_at,
                   w.completed_at, w.converted_at,
                   s.id as serial_id, s.serial_number, s.status as serial_status, coalesce(s.rework_count, 0) as rework_count,
                   s.created_at as serial_created_at, s.completed_at as serial_completed_at,
                   l.lot_number, l.production_date, l.target_quantity, l.sma_spring_lot, l.parent_spring_lot,
                   m.model_code, %s::text as decisions
            from wip_items w
            join lots l on l.id = w.lot_id
            join product_models m on m.id = l.product_model_id
            left join serials s on s.wip_item_id = w.id
            where %s
            """;

    private static final String ATTEMPTS_OF = """
            select d.id as process_data_id, p.process_number, p.process_code, coalesce(called.process_name_en, p.process_name_en) as process_name,
                   d.attempt_no,
                   case when d.operator_doubt is null then u.username else d.reported_operator end as worker_id,
                   case when d.operator_doubt is null then u.full_name else d.reported_operator end as worker_name,
                   d.operator_doubt, d.is_retest,
                   coalesce(e.equipment_code, d.reported_equipment) as equipment_id,
                   d.started_at, d.completed_at, d.duration_seconds, d.result,
                   d.measurements::text as measurements, d.verdict, d.verdicts::text as verdicts, d.defects::text as defects, d.notes,
                   d.superseded_at,
                   %s::text as recorder, %s::text as completer, %s::text as end_recorder, %s::text as superseder
            from process_data d
            join processes p on p.id = d.process_id
            join users u on u.id = d.operator_id
            left join equipment e on e.id = d.equipment_id
            left join lateral (
                select n.process_name_en
                from process_names n
                where n.process_id = p.id and n.used_until > d.started_at
                order by n.used_until
                limit 1) called on true
            where d.wip_id = :wip and d.aborted_at is null
            order by p.process_number, d.started_at, d.id
            """;

    static final String BY_WIP_ID = "w.wip_id = :key";
    static final String BY_NUMBER = "w.id = cast(:key as bigint)";
    static final String BY_SERIAL_NUMBER = "s.serial_number = :key";

    static final String ATTEMPTS = ATTEMPTS_OF.formatted(
            RecorderSql.recorder("d.recorded_by", "d.recorded_with"),
            RecorderSql.person(
                    "case when d.operator_doubt is null or d.completed_by <> d.operator_id then d.completed_by end"),
            RecorderSql.recorder("d.end_recorded_by", "d.end_recorded_with"),
            RecorderSql.recorder("d.superseded_by", "d.superseded_with"));

    /**
     * Finds a unit.
     *
     * @param condition how: one of the conditions above
     */
    static String unit(String condition) {
        return FOUND.formatted(DecisionSql.DECISIONS, condition);
    }

    private TraceSql() {}
}
