-- A plant's history: lots of 100 units each, eight attempts for each unit, twenty measurements in each attempt.
-- :lots is how many lots there shall be; the same number gives the same rows. For an empty database that has been migrated.
-- What a row would tell others (events, signals, labels) is left out: it is history, and nobody waits for it.
alter table lots disable trigger user;
alter table wip_items disable trigger user;
alter table serials disable trigger user;
alter table process_data disable trigger user;

insert into product_models (model_code, model_name, short_code, status, max_lot_quantity, created_at, updated_at)
values ('BENCH-1', 'Benchmark model', 'BNC', 'ACTIVE', 9999, now(), now());

insert into production_lines (line_code, line_name, short_code, sort_order)
select 'BENCH' || n, 'Line ' || n, 'BN0' || n, n from generate_series(1, 4) as n;

insert into users (username, password_hash, full_name, role, is_active)
select 'bench' || n, '!', 'Worker ' || n, 'OPERATOR', true from generate_series(1, 20) as n;

insert into equipment (equipment_code, equipment_name, equipment_type, process_id, production_line_id)
select 'BENCH-' || lpad(n::text, 3, '0'), 'Machine ' || n, 'MACHINE', p.id, l.id
from generate_series(1, 200) as n
join processes p on p.process_number = (n - 1) % 8 + 1
join production_lines l on l.line_code = 'BENCH' || ((n - 1) / 8) % 4 + 1;

-- 800 lots a month, the last of them in October 2026.
create temporary table bench_lots as
select n as no,
       l.id as line_id,
       (month + (27 - before / 29) * interval '1 day')::date as day,
       l.short_code || 'BNC' || to_char(month, 'YYMM') || lpad((200 - before / 4)::text, 3, '0') as number
from generate_series(1, :lots) as n
cross join lateral (select (:lots - n) % 800, date '2026-10-01' - ((:lots - n) / 800) * interval '1 month') as t (before, month)
join production_lines l on l.line_code = 'BENCH' || before % 4 + 1;

insert into lots (lot_number, product_model_id, production_line_id, route_id, production_date, target_quantity, wip_count,
                  serial_count, passed_quantity, status, completed_at, created_at, updated_at)
select b.number, m.id, b.line_id, r.id, b.day, 100, 100, 100, 100, 'COMPLETED', at, at - interval '20 hours', at
from bench_lots b
cross join lateral (select b.day + interval '22 hours' + b.no * interval '1 second') as t (at)
join product_models m on m.model_code = 'BENCH-1'
join routes r on r.route_code = 'DEFAULT'
order by b.no;

insert into wip_items (wip_id, lot_id, sequence_in_lot, status, completed_at, converted_at, created_at, updated_at)
select 'WIP-' || l.lot_number || '-' || lpad(s::text, 3, '0'), l.id, s, 'CONVERTED', l.completed_at - interval '2 hours',
       l.completed_at - interval '2 hours', l.created_at, l.completed_at
from lots l
join bench_lots b on b.number = l.lot_number
cross join generate_series(1, 100) as s
order by l.id, s;

insert into serials (serial_number, lot_id, wip_item_id, sequence_in_lot, status, completed_at, created_at, updated_at)
select l.lot_number || lpad(w.sequence_in_lot::text, 3, '0'), l.id, w.id, w.sequence_in_lot, 'PASSED', l.completed_at,
       w.converted_at, l.completed_at
from wip_items w
join lots l on l.id = w.lot_id
join bench_lots b on b.number = l.lot_number
order by w.id;

create temporary table bench_measurements as
select v as variant,
       jsonb_object_agg('M' || lpad(m::text, 2, '0'), jsonb_build_object(
           'value', round((10 + sin(v * 7 + m) * 0.4)::numeric, 3), 'unit', 'V',
           'spec', jsonb_build_object('min', 9.5, 'max', 10.5))) as measurements,
       jsonb_agg(jsonb_build_object('code', 'M' || lpad(m::text, 2, '0'), 'verdict', 'PASS', 'operator', 'BETWEEN',
           'lower', 9.5, 'upper', 10.5, 'unit', 'V') order by m) as verdicts
from generate_series(0, 499) as v
cross join generate_series(1, 20) as m
group by v;

insert into process_data (lot_id, wip_id, serial_id, process_id, data_level, attempt_no, operator_id, equipment_id,
                          recorded_by, completed_by, result, measurements, verdict, verdicts, started_at, completed_at,
                          completion_recorded_at, created_at)
select w.lot_id, w.id, case when p.process_number = 8 then s.id end, p.id,
       case when p.process_number = 8 then 'SERIAL' else 'WIP' end, 1, u.id, e.id, u.id, u.id, 'PASS', m.measurements,
       'PASS', m.verdicts, t.at, t.at + interval '45 seconds', t.at + interval '45 seconds', t.at
from wip_items w
join lots l on l.id = w.lot_id
join bench_lots b on b.number = l.lot_number
join serials s on s.wip_item_id = w.id
cross join processes p
join users u on u.username = 'bench' || (w.id + p.process_number) % 20 + 1
join equipment e on e.equipment_code = 'BENCH-' || lpad((p.process_number + 8 * (w.id % 25))::text, 3, '0')
join bench_measurements m on m.variant = (w.id * 8 + p.process_number) % 500
cross join lateral (select b.day + interval '6 hours' + p.process_number * interval '90 minutes'
                           + w.sequence_in_lot * interval '50 seconds' + b.no * interval '7 milliseconds') as t (at)
where p.process_number <= 8
order by t.at;

update equipment e set operation_seconds = (select coalesce(sum(duration_seconds), 0) from process_data d where d.equipment_id = e.id)
where e.equipment_code like 'BENCH-%';

insert into number_counters (prefix, last_number)
select left(lot_number, 11), max(substr(lot_number, 12)::integer) from lots group by 1
on conflict (prefix) do update set last_number = greatest(number_counters.last_number, excluded.last_number);

alter table lots enable trigger user;
alter table wip_items enable trigger user;
alter table serials enable trigger user;
alter table process_data enable trigger user;
