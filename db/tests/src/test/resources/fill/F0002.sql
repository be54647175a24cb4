-- The other half of fill.rows: runs of WIP items, and one run of a serial that keeps its WIP item.

insert into process_data (lot_id, wip_id, process_id, data_level, attempt_no, operator_id, recorded_by, completed_by,
                          equipment_id, reported_equipment, result, measurements, defects, started_at, completed_at,
                          completion_recorded_at)
select 1000 + unit, 1000 + unit, 1001 + step, 'WIP', 1 + i % 3, 1001 + i % 20, 1001 + i % 7,
       case when i % 10 < 9 then 1001 + i % 20 end, 1001 + i % 12, 'FILL_' || (1 + i % 12),
       case when i % 10 < 8 then 'PASS' when i % 10 = 8 then 'FAIL' end,
       jsonb_build_object('displacement', jsonb_build_object('value', i % 250, 'unit', 'mm'), 'sequence', -i),
       case when i % 10 = 8 then jsonb_build_array(jsonb_build_object('code', 'DENT', 'position', i)) else '[]' end,
       started_at, case when i % 10 < 9 then started_at + interval '59.999999 s' end,
       case when i % 10 < 9 then started_at + interval '60.000001 s' end
from (select i, 1 + (i - 1) % current_setting('fill.units')::integer as unit,
             (i - 1) / current_setting('fill.units')::integer as step,
             timestamptz '2026-03-01 06:00:00.000456+00' + i * interval '3.000017 s' as started_at
      from generate_series(1, current_setting('fill.rows')::integer / 2) i) runs;

insert into process_data (lot_id, wip_id, serial_id, process_id, data_level, operator_id, recorded_by, started_at)
values (1001, 1001, 1001, 1015, 'SERIAL', 1001, 1001, '2026-03-02 06:00:00.000789+00');
