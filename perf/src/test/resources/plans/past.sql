-- A past long enough that plans matter, and short enough that all of it is looked at when it is analyzed: 1,200 lots of two
-- units, eight attempts for each unit. Most is done, some runs, some failed. To be rolled back.
set local session_replication_role = replica;

insert into users (username, password_hash, full_name)
select 'past' || n, '!', 'Past worker ' || n from generate_series(1, 300) n;

update users set full_name = full_name || ' ' || id;

insert into production_lines (line_code, short_code, line_name)
select 'PAST' || n, 'YZ' || lpad(n::text, 2, '0'), 'Past ' || n from generate_series(1, 40) n;

insert into product_models (model_code, model_name, short_code)
select 'PAST-' || n, 'Past ' || n, 'PAS' from generate_series(1, 60) n;

insert into equipment (equipment_code, equipment_name, equipment_type, process_id, production_line_id)
select 'PAST-' || n, 'Past ' || n, 'PAST' || n % 7, n % 8 + 1, l.id
from generate_series(1, 300) n
join production_lines l on l.line_code = 'PAST' || n % 40 + 1;

insert into lots (lot_number, product_model_id, production_line_id, route_id, production_date, target_quantity, wip_count,
                  serial_count, passed_quantity, status, completed_at, created_at)
select 'PAST' || lpad(n::text, 5, '0'), m.id, l.id, 1, current_date - n / 4, 2, 2, 2, 2,
       case when n <= 100 then 'IN_PROGRESS' else 'COMPLETED' end,
       case when n > 100 then now() - n * interval '6 hours' end, now() - n * interval '6 hours' - interval '1 day'
from generate_series(1, 1200) n
join production_lines l on l.line_code = 'PAST' || n % 40 + 1
join product_models m on m.model_code = 'PAST-' || n % 60 + 1;

insert into wip_items (wip_id, lot_id, sequence_in_lot, status, completed_at, converted_at, current_process_id, unit_mark,
                       carrier)
select 'WIP-' || l.lot_number || '-' || lpad(s::text, 3, '0'), l.id, s,
       case when l.status = 'COMPLETED' then 'CONVERTED' else 'IN_PROGRESS' end, l.completed_at, l.completed_at,
       case when l.status = 'IN_PROGRESS' then s end, 'MARK-' || l.id || '-' || s, 'CARRIER-' || l.id % 50
from lots l, generate_series(1, 2) s
where l.lot_number like 'PAST%'
order by l.id, s;

insert into serials (serial_number, lot_id, wip_item_id, sequence_in_lot, status, failure_reason, completed_at, created_at)
select l.lot_number || lpad(w.sequence_in_lot::text, 3, '0'), l.id, w.id, w.sequence_in_lot,
       case when w.id % 50 = 0 then 'FAILED' else 'PASSED' end, case when w.id % 50 = 0 then 'Scratch' end,
       case when w.id % 50 <> 0 then l.completed_at end, l.completed_at
from wip_items w
join lots l on l.id = w.lot_id
where l.lot_number like 'PAST%' and l.status = 'COMPLETED'
order by w.id;

insert into process_data (lot_id, wip_id, serial_id, process_id, data_level, operator_id, recorded_by, completed_by,
                          equipment_id, result, defects, measurements, verdict, started_at, completed_at,
                          completion_recorded_at, created_at)
select w.lot_id, w.id, case when p = 8 then s.id end, p, case when p = 8 then 'SERIAL' else 'WIP' end, u.id, u.id,
       case when not runs then u.id end, e.id,
       case when runs then null when fails then 'FAIL' else 'PASS' end,
       case when fails and not runs then '[{"code": "SCRATCH"}]'::jsonb else '[]' end,
       case when runs then '{}'::jsonb else jsonb_build_object('VOLTAGE', jsonb_build_object('value', w.id % 100, 'unit', 'V'),
            'CURRENT', jsonb_build_object('value', p, 'unit', 'A')) end,
       case when runs then null when fails then 'FAIL' else 'PASS' end, at, case when not runs then at + interval '1 minute' end,
       case when not runs then at + interval '1 minute' end, at
from wip_items w
join lots l on l.id = w.lot_id and l.lot_number like 'PAST%'
left join serials s on s.wip_item_id = w.id
cross join generate_series(1, 8) p
cross join lateral (select l.created_at + p * interval '2 hours' + w.id % 60 * interval '1 minute',
                           l.status = 'IN_PROGRESS' and p = w.sequence_in_lot, (w.id + p) % 40 = 0) as t (at, runs, fails)
join users u on u.username = 'past' || (w.id + p) % 300 + 1
join equipment e on e.equipment_code = 'PAST-' || (w.id * 8 + p) % 300 + 1
where l.status = 'COMPLETED' or p <= w.sequence_in_lot
order by at;

insert into holds (lot_id, wip_item_id, reason, placed_by, released_at, released_by, created_at)
select w.lot_id, w.id, 'Past', u.id, now(), u.id, w.completed_at
from wip_items w
join lots l on l.id = w.lot_id and l.lot_number like 'PAST%' and l.status = 'COMPLETED'
join users u on u.username = 'past' || w.id % 300 + 1;

analyze users, production_lines, product_models, equipment, lots, wip_items, serials, process_data, holds, rework_orders,
    interventions, alerts, processes, routes, route_steps, measurement_specs, defect_codes, ingest_records;
