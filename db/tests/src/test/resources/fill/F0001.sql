-- A plant as version 0001 can hold it: fill.units lots with one WIP item and one serial each, and half of fill.rows
-- runs. Its ids begin at 1001, so that the reference data of V0004 finds its own free.

insert into users (id, username, email, password_hash, full_name, role)
select 1000 + i, 'worker' || i, 'worker' || i || '@plant.example', '{noop}' || i, 'Worker ' || i,
       (array ['OPERATOR', 'OPERATOR', 'MANAGER', 'VIEWER'])[1 + i % 4]
from generate_series(1, 20) i;

insert into product_models (id, model_code, model_name, short_code)
select 1000 + i, 'FILL' || i, 'Model ' || i, 'F' || lpad(i::text, 2, '0')
from generate_series(1, 5) i;

insert into processes (id, process_number, process_code, process_name_ko, process_name_en, sort_order)
select 1000 + i, 50 + i, 'FILL_' || i, '공정 ' || i, 'Process ' || i, 50 + i
from generate_series(1, 16) i;

insert into defect_codes (process_id, code, name)
select 1000 + i, 'SCRATCH', 'Scratch'
from generate_series(1, 16) i;

insert into measurement_specs (process_id, code, name, unit, lower_limit, upper_limit, target)
select 1000 + i, 'torque', 'Torque', 'N.m', 0.8, 1.2, 1
from generate_series(1, 16) i;

insert into routes (id, route_code, version_no, route_name)
values (1001, 'FILL', 1, 'Route');

insert into route_steps (route_id, step_no, process_id)
select 1001, i, 1000 + i
from generate_series(1, 16) i;

insert into production_lines (id, line_code, line_name)
select 1000 + i, 'FL' || lpad(i::text, 2, '0'), 'Line ' || i
from generate_series(1, 3) i;

insert into equipment (id, equipment_code, equipment_name, equipment_type, process_id, production_line_id,
                       last_maintenance_date)
select 1000 + i, 'FILL_' || i, 'Bench ' || i, 'BENCH', 1000 + i, 1001 + i % 3, date '2026-01-01' + i
from generate_series(1, 12) i;

insert into number_counters (prefix, last_number)
values ('FL01F012601', 99);

insert into lots (id, lot_number, product_model_id, production_line_id, route_id, production_date, target_quantity,
                  wip_count, serial_count, passed_quantity, status, completed_at, created_at)
select 1000 + i, 'FL01F01' || lpad(i::text, 8, '0'), 1001 + i % 5, 1001 + i % 3, 1001, date '2026-01-01' + i % 300,
       1, 1, 1, case when i % 4 = 0 then 1 else 0 end, case when i % 4 = 0 then 'COMPLETED' else 'IN_PROGRESS' end,
       case when i % 4 = 0 then timestamptz '2026-10-01 12:00:00.654321+00' + i * interval '1.000003 s' end,
       timestamptz '2026-01-01 06:00:00.000001+00' + i * interval '7.000011 s'
from generate_series(1, current_setting('fill.units')::integer) i;

insert into wip_items (id, wip_id, lot_id, sequence_in_lot, status, completed_at, converted_at, created_at)
select 1000 + i, 'WIP-FL01F01' || lpad(i::text, 8, '0') || '-001', 1000 + i, 1, 'CONVERTED',
       timestamptz '2026-01-02 06:00:00.000777+00' + i * interval '7.000011 s',
       timestamptz '2026-01-02 06:00:00.000888+00' + i * interval '7.000011 s',
       timestamptz '2026-01-01 07:00:00.000999+00' + i * interval '7.000011 s'
from generate_series(1, current_setting('fill.units')::integer) i;

insert into serials (id, serial_number, lot_id, wip_item_id, sequence_in_lot, status, failure_reason, completed_at,
                     created_at)
select 1000 + i, 'FL01F01' || lpad(i::text, 8, '0') || '001', 1000 + i, 1000 + i, 1,
       case i % 4 when 0 then 'PASSED' when 1 then 'FAILED' when 2 then 'IN_PROGRESS' else 'CREATED' end,
       case when i % 4 = 1 then 'Torque out of limits' end,
       case when i % 4 = 0 then timestamptz '2026-01-03 06:00:00.000111+00' + i * interval '7.000011 s' end,
       timestamptz '2026-01-02 06:00:00.000888+00' + i * interval '7.000011 s'
from generate_series(1, current_setting('fill.units')::integer) i;

-- Of ten runs of serials, six pass, two of them later superseded; one fails, one goes to rework, two run. A few are
-- aborted.
insert into process_data (lot_id, serial_id, process_id, data_level, attempt_no, operator_id, recorded_by, completed_by,
                          reported_operator, equipment_id, result, measurements, defects, started_at, completed_at,
                          completion_recorded_at, aborted_at, abort_reason, superseded_at, superseded_by)
select 1000 + unit, 1000 + unit, 1001 + step, 'SERIAL', 1 + i % 3, 1001 + i % 20, 1001 + i % 7,
       case when i % 10 < 8 then 1001 + i % 20 end, 'worker' || (1 + i % 20),
       case when i % 5 < 4 then 1001 + i % 12 end,
       case when i % 10 < 6 then 'PASS' when i % 10 = 6 then 'FAIL' when i % 10 = 7 then 'REWORK' end,
       jsonb_build_object('torque', jsonb_build_object('value', 0.8 + i % 400 / 1000.0, 'unit', 'N.m'), 'sequence', i),
       case when i % 10 = 6 then jsonb_build_array(jsonb_build_object('code', 'SCRATCH', 'position', i)) else '[]' end,
       started_at, case when i % 10 < 8 then started_at + interval '61.234567 s' end,
       case when i % 10 < 8 then started_at + interval '61.345678 s' end,
       case when i % 500 = 9 then started_at + interval '5.000001 s' end,
       case when i % 500 = 9 then 'Wrong fixture' end,
       case when i % 10 < 2 then started_at + interval '1 day' end, case when i % 10 < 2 then 1002 end
from (select i, 1 + (i - 1) % current_setting('fill.units')::integer as unit,
             (i - 1) / current_setting('fill.units')::integer as step,
             timestamptz '2026-02-01 06:00:00.000123+00' + i * interval '3.000017 s' as started_at
      from generate_series(1, current_setting('fill.rows')::integer / 2) i) runs;

insert into process_data (lot_id, process_id, data_level, operator_id, recorded_by, started_at)
select 1000 + i, 1016, 'LOT', 1001, 1001, timestamptz '2026-02-01 06:00:00.000321+00' + i * interval '3.000017 s'
from generate_series(1, current_setting('fill.units')::integer, 50) i;

select setval(pg_get_serial_sequence(t, 'id'), 1000 + greatest(100, current_setting('fill.units')::integer))
from unnest(array ['users', 'product_models', 'processes', 'routes', 'production_lines', 'equipment', 'lots',
    'wip_items', 'serials']) t;
