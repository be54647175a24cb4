-- What must be true of the data, as one report: a row per check, with how many rows break it and the first of them. It
-- only reads, and tables that a version does not have yet are left out. Run it before and after a deployment:
--
--     psql -d mes -f db/checks/validate.sql
--
-- ERROR must be 0. INFO is what managers decided beside the rules (table interventions): such units are not held to the
-- rules that were set aside. docs/how-to/deploy.md tells what to do with a count.

with parts (steps, decided_by_manager) as (values ($sql$
    (select w.id as wip_item_id,
            bool_or(c.step_no is not null) as converts,
            coalesce(bool_and(p.passed) filter (where c.step_no is null or st.step_no < c.step_no), true) as wip_done,
            coalesce(bool_and(p.passed) filter (where st.step_no = c.step_no), false) as converted,
            coalesce(bool_and(p.passed) filter (where st.step_no > c.step_no), true) as serial_done
     from wip_items w
     join lots l on l.id = w.lot_id
     join route_steps st on st.route_id = l.route_id
     left join (select cs.route_id, cs.step_no
                from route_steps cs join processes cp on cp.id = cs.process_id
                where cp.process_type = 'SERIAL_CONVERSION') c on c.route_id = l.route_id
     cross join lateral (
         select exists (select from process_data d
                        where d.wip_id = w.id and d.process_id = st.process_id
                          and d.result = 'PASS' and d.superseded_at is null) as passed) p
     group by w.id)
$sql$, $sql$
    (select i.wip_item_id from interventions i where i.kind in ('STATE_OVERRIDDEN', 'START_OVERRIDDEN')
     union
     select s.wip_item_id from interventions i join serials s on s.id = i.serial_id
     where i.kind in ('STATE_OVERRIDDEN', 'START_OVERRIDDEN'))
$sql$)),

-- Each query gives the rows that break the rule, named by a column id. ---------------------------------------------------

written (area, name, severity, needs, violations) as (values

    -- One of a kind

    ('unique', 'one_valid_pass_per_unit_and_step', 'ERROR', '{process_data}', $sql$
        select min(id) as id from process_data
        where result = 'PASS' and superseded_at is null
        group by process_id, coalesce('w' || wip_id, 's' || serial_id, 'l' || lot_id) having count(*) > 1 $sql$),
    ('unique', 'one_running_attempt_per_unit_and_step', 'ERROR', '{process_data}', $sql$
        select min(id) as id from process_data
        where completed_at is null and aborted_at is null
        group by process_id, coalesce('w' || wip_id, 's' || serial_id, 'l' || lot_id) having count(*) > 1 $sql$),
    ('unique', 'one_serial_per_wip_item', 'ERROR', '{serials}', $sql$
        select wip_item_id as id from serials group by wip_item_id having count(*) > 1 $sql$),
    ('unique', 'lot_numbers', 'ERROR', '{lots}', $sql$
        select lot_number as id from lots group by lot_number having count(*) > 1 $sql$),
    ('unique', 'wip_ids', 'ERROR', '{wip_items}', $sql$
        select wip_id as id from wip_items group by wip_id having count(*) > 1 $sql$),
    ('unique', 'serial_numbers', 'ERROR', '{serials}', $sql$
        select serial_number as id from serials group by serial_number having count(*) > 1 $sql$),
    ('unique', 'attempt_numbers', 'ERROR', '{process_data}', $sql$
        select min(id) as id from process_data
        group by process_id, coalesce('w' || wip_id, 's' || serial_id, 'l' || lot_id)
        having count(*) <> max(attempt_no) or count(*) <> count(distinct attempt_no) $sql$),

    -- Numbers

    ('numbers', 'lot_number_form', 'ERROR', '{lots}', $sql$
        select id from lots where lot_number !~ '^[A-Z]{2}[0-9]{2}[A-Z][A-Z0-9]{2}[0-9]{4}[0-9]{2,3}$' $sql$),
    ('numbers', 'wip_id_follows_lot_number', 'ERROR', '{wip_items}', $sql$
        select w.id from wip_items w join lots l on l.id = w.lot_id
        where w.wip_id <> 'WIP-' || l.lot_number || '-'
                  || lpad(w.sequence_in_lot::text, greatest(3, length(w.sequence_in_lot::text)), '0') $sql$),
    ('numbers', 'serial_number_follows_wip_item', 'ERROR', '{serials}', $sql$
        select s.id from serials s join lots l on l.id = s.lot_id join wip_items w on w.id = s.wip_item_id
        where s.serial_number <> l.lot_number || lpad(s.sequence_in_lot::text, 3, '0')
           or s.sequence_in_lot <> w.sequence_in_lot or s.lot_id <> w.lot_id $sql$),
    ('numbers', 'counter_behind_lot_numbers', 'ERROR', '{number_counters}', $sql$
        select l.id from lots l left join number_counters c on c.prefix = left(l.lot_number, 11)
        where coalesce(c.last_number, 0) < substr(l.lot_number, 12)::integer
          and l.lot_number ~ '^.{11}[0-9]{2,3}$' $sql$),

    -- Counters are what they count

    ('counters', 'lots_wip_count', 'ERROR', '{lots}', $sql$
        select l.id from lots l
        where l.wip_count <> (select count(*) from wip_items w where w.lot_id = l.id) $sql$),
    ('counters', 'lots_serial_count', 'ERROR', '{lots}', $sql$
        select l.id from lots l
        where l.serial_count <> (select count(*) from serials s where s.lot_id = l.id) $sql$),
    ('counters', 'lots_passed_quantity', 'ERROR', '{lots}', $sql$
        select l.id from lots l
        where l.passed_quantity <> case
            when exists (select from route_steps st join processes p on p.id = st.process_id
                         where st.route_id = l.route_id and p.process_type = 'SERIAL_CONVERSION')
            then (select count(*) from serials s where s.lot_id = l.id and s.status = 'PASSED')
            else (select count(*) from wip_items w where w.lot_id = l.id and w.status = 'COMPLETED') end $sql$),
    ('counters', 'lots_failed_quantity', 'ERROR', '{lots}', $sql$
        select l.id from lots l
        where l.failed_quantity <>
            (select count(*) from wip_items w
             where w.lot_id = l.id and w.status = 'FAILED' and w.scrapped_at is null)
            + (select count(*) from serials s
               where s.lot_id = l.id and s.status = 'FAILED' and s.scrapped_at is null) $sql$),
    ('counters', 'lots_scrapped_quantity', 'ERROR', '{lots}', $sql$
        select l.id from lots l
        where l.scrapped_quantity <>
            (select count(*) from wip_items w where w.lot_id = l.id and w.scrapped_at is not null)
            + (select count(*) from serials s where s.lot_id = l.id and s.scrapped_at is not null) $sql$),
    ('counters', 'equipment_operation_seconds', 'ERROR', '{equipment}', $sql$
        select e.id from equipment e
        where e.operation_seconds <> (select coalesce(sum(d.duration_seconds), 0) from process_data d
                                      where d.equipment_id = e.id) $sql$),
    ('counters', 'equipment_running_count', 'ERROR', '{equipment.running_count,process_data.aborted_at}', $sql$
        select e.id from equipment e
        where e.running_count <> (select count(*) from process_data d
                                  where d.equipment_id = e.id and d.completed_at is null and d.aborted_at is null) $sql$),
    ('counters', 'station_session_counts', 'ERROR', '{process_headers,process_data.process_session_id}', $sql$
        select h.id from process_headers h
        cross join lateral (
            select count(*) as total, count(*) filter (where d.result = 'PASS') as passed,
                   count(*) filter (where d.result = 'FAIL') as failed
            from process_data d where d.process_session_id = h.id and d.completed_at is not null) c
        where (h.total_count, h.pass_count, h.fail_count) is distinct from (c.total, c.passed, c.failed) $sql$),

    -- Lots

    ('lots', 'lot_state_and_units', 'ERROR', '{lots}', $sql$
        select id from lots where (status = 'CREATED') <> (wip_count = 0) $sql$),
    ('lots', 'lot_completed_exactly_when_done', 'ERROR', '{lots,interventions}', $sql$
        select l.id from lots l
        where l.status <> 'CLOSED'
          and (l.status = 'COMPLETED') <> (l.passed_quantity + l.scrapped_quantity >= l.target_quantity)
          and not exists (select from interventions i where i.lot_id = l.id and i.kind = 'STATE_OVERRIDDEN'
                          and i.wip_item_id is null and i.serial_id is null) $sql$),
    ('lots', 'lot_units_within_target', 'ERROR', '{lots}', $sql$
        select id from lots
        where wip_count > target_quantity or serial_count > wip_count
           or passed_quantity + failed_quantity + scrapped_quantity > wip_count
           or least(passed_quantity, failed_quantity, scrapped_quantity) < 0 $sql$),
    ('lots', 'lot_state_and_times', 'ERROR', '{lots}', $sql$
        select id from lots
        where (status in ('COMPLETED', 'CLOSED')) <> (completed_at is not null)
           or (status = 'CLOSED') <> (closed_at is not null)
           or status not in ('CREATED', 'IN_PROGRESS', 'COMPLETED', 'CLOSED') $sql$),

    -- WIP items

    ('wip_items', 'wip_state_and_times', 'ERROR', '{wip_items}', $sql$
        select id from wip_items
        where status in ('COMPLETED', 'CONVERTED') and completed_at is null
           or status in ('CREATED', 'IN_PROGRESS') and completed_at is not null
           or (status = 'CONVERTED') <> (converted_at is not null)
           or scrapped_at is not null and (status <> 'FAILED' or scrap_reason is null)
           or status not in ('CREATED', 'IN_PROGRESS', 'COMPLETED', 'FAILED', 'CONVERTED') $sql$),
    ('wip_items', 'wip_completed_without_its_passes', 'ERROR', '{interventions}', $sql$
        select w.id from wip_items w join {steps} s on s.wip_item_id = w.id
        where w.status in ('COMPLETED', 'CONVERTED') and not s.wip_done
          and w.id not in (select d.wip_item_id from {decided_by_manager} d where d.wip_item_id is not null) $sql$),
    ('wip_items', 'wip_passed_everything_and_is_not_completed', 'ERROR', '{interventions}', $sql$
        select w.id from wip_items w join {steps} s on s.wip_item_id = w.id
        where w.status in ('CREATED', 'IN_PROGRESS', 'FAILED') and w.scrapped_at is null and s.wip_done
          and w.id not in (select d.wip_item_id from {decided_by_manager} d where d.wip_item_id is not null) $sql$),
    ('wip_items', 'wip_converted_exactly_with_a_serial', 'ERROR', '{interventions}', $sql$
        select w.id from wip_items w left join serials s on s.wip_item_id = w.id
        where (w.status = 'CONVERTED') <> (s.id is not null)
          and w.id not in (select d.wip_item_id from {decided_by_manager} d where d.wip_item_id is not null) $sql$),
    ('wip_items', 'wip_converted_without_the_pass_of_the_conversion', 'ERROR', '{interventions}', $sql$
        select w.id from wip_items w join {steps} s on s.wip_item_id = w.id
        where w.status = 'CONVERTED' and not s.converted
          and w.id not in (select d.wip_item_id from {decided_by_manager} d where d.wip_item_id is not null) $sql$),
    ('wip_items', 'wip_created_with_work_done', 'ERROR', '{interventions}', $sql$
        select w.id from wip_items w
        where w.status = 'CREATED'
          and exists (select from process_data d where d.wip_id = w.id and d.aborted_at is null)
          and w.id not in (select d.wip_item_id from {decided_by_manager} d where d.wip_item_id is not null) $sql$),
    ('wip_items', 'wip_failed_without_a_fail', 'ERROR', '{interventions}', $sql$
        select w.id from wip_items w
        where w.status = 'FAILED' and w.scrapped_at is null
          and not exists (select from process_data d where d.wip_id = w.id and d.result = 'FAIL')
          and w.id not in (select d.wip_item_id from {decided_by_manager} d where d.wip_item_id is not null) $sql$),
    ('wip_items', 'wip_current_process_is_what_runs', 'ERROR', '{interventions}', $sql$
        select w.id from wip_items w
        where (w.current_process_id is not null or exists (
                  select from process_data d
                  where d.wip_id = w.id and d.completed_at is null and d.aborted_at is null))
          and not exists (select from process_data d
                          where d.wip_id = w.id and d.process_id = w.current_process_id
                            and d.completed_at is null and d.aborted_at is null)
          and w.id not in (select d.wip_item_id from {decided_by_manager} d where d.wip_item_id is not null) $sql$),

    -- Serials

    ('serials', 'serial_state_and_times', 'ERROR', '{serials}', $sql$
        select id from serials
        where (status in ('PASSED', 'FAILED')) <> (completed_at is not null) and scrapped_at is null
           or (status = 'FAILED') <> (failure_reason is not null)
           or scrapped_at is not null and (status <> 'FAILED' or scrap_reason is null)
           or rework_count not between 0 and 3
           or status not in ('CREATED', 'IN_PROGRESS', 'PASSED', 'FAILED') $sql$),
    ('serials', 'serial_passed_without_its_passes', 'ERROR', '{interventions}', $sql$
        select s.id from serials s join {steps} p on p.wip_item_id = s.wip_item_id
        where s.status = 'PASSED' and not p.serial_done
          and s.wip_item_id not in (select d.wip_item_id from {decided_by_manager} d
                                    where d.wip_item_id is not null) $sql$),
    ('serials', 'serial_passed_everything_and_is_not_passed', 'ERROR', '{interventions}', $sql$
        select s.id from serials s join {steps} p on p.wip_item_id = s.wip_item_id
        where s.status <> 'PASSED' and s.scrapped_at is null and p.serial_done
          and s.wip_item_id not in (select d.wip_item_id from {decided_by_manager} d
                                    where d.wip_item_id is not null) $sql$),
    ('serials', 'serial_created_with_work_done', 'ERROR', '{interventions}', $sql$
        select s.id from serials s
        where s.status = 'CREATED'
          and exists (select from process_data d where d.serial_id = s.id and d.aborted_at is null)
          and s.wip_item_id not in (select d.wip_item_id from {decided_by_manager} d
                                    where d.wip_item_id is not null) $sql$),
    ('serials', 'serial_failed_without_a_fail', 'ERROR', '{interventions}', $sql$
        select s.id from serials s
        where s.status = 'FAILED' and s.scrapped_at is null
          and not exists (select from process_data d where d.serial_id = s.id and d.result = 'FAIL')
          and s.wip_item_id not in (select d.wip_item_id from {decided_by_manager} d
                                    where d.wip_item_id is not null) $sql$),

    -- Attempts

    ('process_data', 'attempt_level_and_unit', 'ERROR', '{process_data}', $sql$
        select d.id from process_data d
        left join wip_items w on w.id = d.wip_id
        left join serials s on s.id = d.serial_id
        where case d.data_level
                when 'LOT' then d.wip_id is not null or d.serial_id is not null
                when 'WIP' then d.wip_id is null or d.serial_id is not null
                when 'SERIAL' then d.serial_id is null
                else true end
           or w.lot_id <> d.lot_id or s.lot_id <> d.lot_id or s.wip_item_id <> d.wip_id $sql$),
    ('process_data', 'attempt_result_and_times', 'ERROR', '{process_data}', $sql$
        select id from process_data
        where (result is null) <> (completed_at is null)
           or (completed_at is null) <> (completion_recorded_at is null)
           or completed_at < started_at or aborted_at is not null and completed_at is not null
           or (aborted_at is null) <> (abort_reason is null)
           or superseded_at is not null and result is distinct from 'PASS'
           or result not in ('PASS', 'FAIL', 'REWORK') $sql$),
    ('process_data', 'pass_without_and_fail_with_defects', 'ERROR', '{process_data}', $sql$
        select id from process_data
        where result = 'PASS' and defects <> '[]' or result = 'FAIL' and defects = '[]' $sql$),
    ('process_data', 'attempt_off_the_route', 'ERROR', '{interventions}', $sql$
        select d.id from process_data d join lots l on l.id = d.lot_id
        where not exists (select from route_steps st where st.route_id = l.route_id and st.process_id = d.process_id)
          and not exists (select from interventions i where i.process_data_id = d.id) $sql$),
    ('process_data', 'attempt_after_a_skipped_step', 'ERROR', '{interventions}', $sql$
        select d.id from process_data d
        join lots l on l.id = d.lot_id
        join route_steps st on st.route_id = l.route_id and st.process_id = d.process_id
        join lateral (select b.process_id from route_steps b
                      where b.route_id = st.route_id and b.step_no < st.step_no
                      order by b.step_no desc limit 1) b on true
        where d.wip_id is not null and d.aborted_at is null
          and not exists (select from process_data p
                          where p.wip_id = d.wip_id and p.process_id = b.process_id and p.result = 'PASS')
          and not exists (select from interventions i where i.process_data_id = d.id)
          and d.wip_id not in (select m.wip_item_id from {decided_by_manager} m
                               where m.wip_item_id is not null) $sql$),

    ('process_data', 'abort_by_somebody', 'ERROR', '{process_data.aborted_by}', $sql$
        select id from process_data where (aborted_at is null) <> (aborted_by is null) $sql$),
    ('process_data', 'attempt_and_session_of_one_process', 'ERROR',
     '{process_headers,process_data.process_session_id}', $sql$
        select d.id from process_data d join process_headers h on h.id = d.process_session_id
        where h.process_id <> d.process_id $sql$),

    -- Station sessions, holds, specs

    ('sessions', 'station_session_state_and_times', 'ERROR', '{process_headers}', $sql$
        select id from process_headers
        where (status = 'OPEN') <> (closed_at is null) or closed_at < opened_at
           or status not in ('OPEN', 'CLOSED', 'CANCELLED') $sql$),
    ('sessions', 'one_open_session_per_batch_and_slot', 'ERROR', '{process_headers}', $sql$
        select min(id) as id from process_headers where status = 'OPEN'
        group by station_id, batch_id, process_id having count(*) > 1
        union all
        select min(id) from process_headers where status = 'OPEN' and slot_id is not null
        group by station_id, slot_id having count(*) > 1 $sql$),
    ('holds', 'hold_of_a_unit_of_its_lot', 'ERROR', '{holds}', $sql$
        select h.id from holds h join wip_items w on w.id = h.wip_item_id where w.lot_id <> h.lot_id $sql$),
    ('holds', 'hold_released_by_somebody', 'ERROR', '{holds}', $sql$
        select id from holds
        where (released_at is null) <> (released_by is null) or released_at < created_at $sql$),
    ('specs', 'spec_revision_is_kept', 'ERROR', '{measurement_spec_revisions}', $sql$
        select m.id from measurement_specs m
        where not exists (select from measurement_spec_revisions r
                          where r.measurement_spec_id = m.id and r.revision = m.revision) $sql$),

    -- People, schema, and what managers decided

    ('users', 'an_active_administrator_exists', 'ERROR', '{users}', $sql$
        select 'ADMIN' as id where not exists (select from users where role = 'ADMIN' and is_active) $sql$),
    ('schema', 'valid_indexes', 'ERROR', '{}', $sql$
        select c.relname as id from pg_index x join pg_class c on c.oid = x.indexrelid
        where c.relnamespace = 'public'::regnamespace and not (x.indisvalid and x.indisready) $sql$),
    ('schema', 'validated_constraints', 'ERROR', '{}', $sql$
        select conname as id from pg_constraint
        where connamespace = 'public'::regnamespace and not convalidated $sql$),
    ('schema', 'enabled_triggers', 'ERROR', '{}', $sql$
        select t.tgname as id from pg_trigger t join pg_class c on c.oid = t.tgrelid
        where c.relnamespace = 'public'::regnamespace and t.tgenabled not in ('O', 'A') $sql$),
    ('managers', 'units_decided_by_managers', 'INFO', '{interventions}', $sql$
        select distinct d.wip_item_id as id from {decided_by_manager} d where d.wip_item_id is not null $sql$)),

-- What holds for every table, made from the catalogue. -------------------------------------------------------------------

tables (oid, name) as (
    select c.oid, c.relname
    from pg_class c
    where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and not c.relispartition
      and c.relname <> 'flyway_schema_history' and has_table_privilege(c.oid, 'SELECT')),

-- Those that carry the history are named, so that they are looked at also where a constraint is gone.
references_to (child, child_column, parent, parent_column) as (
    values ('lots', 'product_model_id', 'product_models', 'id'), ('lots', 'production_line_id', 'production_lines', 'id'),
           ('lots', 'route_id', 'routes', 'id'), ('wip_items', 'lot_id', 'lots', 'id'), ('serials', 'lot_id', 'lots', 'id'),
           ('serials', 'wip_item_id', 'wip_items', 'id'), ('process_data', 'lot_id', 'lots', 'id'),
           ('process_data', 'wip_id', 'wip_items', 'id'), ('process_data', 'serial_id', 'serials', 'id'),
           ('process_data', 'process_id', 'processes', 'id'), ('process_data', 'operator_id', 'users', 'id'),
           ('process_data', 'recorded_by', 'users', 'id'), ('process_data', 'equipment_id', 'equipment', 'id'),
           ('ingest_records', 'process_data_id', 'process_data', 'id')
    union
    select c.name, a.attname, p.name, pa.attname
    from pg_constraint f
    join tables c on c.oid = f.conrelid
    join tables p on p.oid = f.confrelid
    join pg_attribute a on a.attrelid = f.conrelid and a.attnum = f.conkey[1]
    join pg_attribute pa on pa.attrelid = f.confrelid and pa.attnum = f.confkey[1]
    where f.contype = 'f' and cardinality(f.conkey) = 1
    union
    -- The API key with which something was told: without a constraint, so that no start of a step pays for it.
    select t.name, a.attname, 'api_keys', 'id'
    from tables t join pg_attribute a on a.attrelid = t.oid
    where a.attnum > 0 and not a.attisdropped and a.attname like '%\_with' and a.atttypid = 'bigint'::regtype),

generated (area, name, severity, needs, violations) as (
    select 'references', 'no_orphans_in_' || r.child, 'ERROR', '{}',
           string_agg(format($sql$
               select coalesce(to_jsonb(c) ->> 'id', c.ctid::text) || ' (%1$s)' as id from %2$I c
               where c.%1$I is not null and not exists (select from %3$I p where p.%4$I = c.%1$I) $sql$,
                             r.child_column, r.child, r.parent, r.parent_column), ' union all ' order by r.child_column)
    from references_to r
    where r.child in (select name from tables) and r.parent in (select name from tables)
    group by r.child
    union all
    select 'times', 'no_future_times_in_' || t.name, 'ERROR', '{}',
           string_agg(format($sql$
               select coalesce(to_jsonb(c) ->> 'id', c.ctid::text) || ' (%1$s)' as id from %2$I c
               where c.%1$I > clock_timestamp() + interval '1 minute' $sql$,
                             a.attname, t.name), ' union all ' order by a.attnum)
    from tables t join pg_attribute a on a.attrelid = t.oid
    where a.attnum > 0 and not a.attisdropped and a.atttypid = 'timestamptz'::regtype
      and a.attname !~ '^(expires|blocked|next|due|valid)_'
    group by t.name
    union all
    select 'values', 'no_missing_values_in_' || t.name, 'ERROR', '{}',
           string_agg(format($sql$
               select coalesce(to_jsonb(c) ->> 'id', c.ctid::text) || ' (%1$s)' as id from %2$I c
               where c.%1$I is null $sql$, v.column_name, t.name), ' union all ' order by v.place)
    from (values ('lots', '{lot_number,product_model_id,production_line_id,route_id,production_date,target_quantity,'
                      'wip_count,serial_count,passed_quantity,failed_quantity,scrapped_quantity,status,created_at}'),
                 ('wip_items', '{wip_id,lot_id,sequence_in_lot,status,created_at}'),
                 ('serials', '{serial_number,lot_id,wip_item_id,sequence_in_lot,status,rework_count,created_at}'),
                 ('process_data', '{lot_id,process_id,data_level,attempt_no,operator_id,recorded_by,measurements,'
                      'defects,started_at,created_at}'),
                 ('users', '{username,password_hash,full_name,role,is_active}'),
                 ('route_steps', '{route_id,step_no,process_id,max_attempts}'),
                 ('ingest_records', '{source,record_id,content_hash,process_data_id}')) n (table_name, columns)
    join tables t on t.name = n.table_name
    cross join lateral unnest(n.columns::text[]) with ordinality v (column_name, place)
    group by t.name),

-- The report. ----------------------------------------------------------------------------------------------------------

applicable as (
    select c.area, c.name, c.severity,
           replace(replace(c.violations, '{steps}', parts.steps), '{decided_by_manager}', parts.decided_by_manager) as query
    from (select * from written union all select * from generated) c, parts
    where not exists (
        select from unnest(c.needs::text[]) needed
        where to_regclass('public.' || split_part(needed, '.', 1)) is null
           or needed like '%.%' and not exists (
               select from pg_attribute
               where attrelid = to_regclass('public.' || split_part(needed, '.', 1))
                 and attname = split_part(needed, '.', 2))))

select a.area || '.' || a.name as check_name, a.severity,
       (xpath('//violations/text()', answer))[1]::text::bigint as violations,
       coalesce((xpath('//samples/text()', answer))[1]::text, '') as sample_ids
from applicable a
cross join lateral query_to_xml(format(
    'select count(*) as violations, array_to_string((array_agg(v.id::text))[1:5], '', '') as samples from (%s) v',
    a.query), false, false, '') answer
order by a.area, a.name;
