select json_agg(json_build_object(
    'id', d.id, 'data_level', d.data_level, 'lot_id', d.lot_id, 'lot_number', l.lot_number, 'wip_item_id', d.wip_id,
    'wip_id', w.wip_id, 'unit_mark', w.unit_mark, 'serial_id', d.serial_id, 'serial_number', s.serial_number,
    'process_id', d.process_id,
    'process', json_build_object('id', p.id, 'process_number', p.process_number, 'process_code', p.process_code,
        'process_name_ko', p.process_name_ko, 'process_name_en', p.process_name_en),
    'attempt_no', d.attempt_no, 'operator_id', case when d.operator_doubt is null then d.operator_id end,
    'operator_name', case when d.operator_doubt is null then u.full_name else d.reported_operator end,
    'recorded_by', d.recorded_by, 'completed_by', d.completed_by, 'reported_operator', d.reported_operator,
    'operator_doubt', d.operator_doubt, 'equipment_id', d.equipment_id, 'equipment_code', e.equipment_code,
    'reported_equipment', d.reported_equipment, 'equipment_doubt', d.equipment_doubt,
    'process_session_id', d.process_session_id, 'result', d.result, 'measurements', d.measurements,
    'verdict', d.verdict, 'has_mismatch', coalesce(d.result = 'PASS' and d.verdict = 'FAIL', false),
    'is_retest', d.is_retest, 'defects', d.defects, 'notes', d.notes, 'started_at', d.started_at,
    'completed_at', d.completed_at, 'duration_seconds', d.duration_seconds, 'aborted_at', d.aborted_at,
    'abort_reason', d.abort_reason, 'superseded_at', d.superseded_at, 'superseded_by', d.superseded_by,
    'created_at', d.created_at, 'recorded_with', d.recorded_with, 'aborted_by', d.aborted_by,
    'end_recorded_by', d.end_recorded_by, 'end_recorded_with', d.end_recorded_with,
    'superseded_with', d.superseded_with) order by d.started_at desc, d.id desc)::text
from (select * from process_data order by started_at desc, id desc limit 100) d
join lots l on l.id = d.lot_id
join processes p on p.id = d.process_id
join users u on u.id = d.operator_id
left join wip_items w on w.id = d.wip_id
left join serials s on s.id = d.serial_id
left join equipment e on e.id = d.equipment_id
