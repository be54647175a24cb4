-- Author: NeuroHub MES team, 2026-11-29
-- Why: takes V0068 back. Loses who told of what, where that is not who did it, and with which API key;
-- who created and closed lots, registered units and cancelled labels. Who did things stays.

begin;
set local lock_timeout = '10s';
lock table flyway_schema_history in exclusive mode;

do
$$
    begin
        if not exists (select from flyway_schema_history where version = '0068') then
            raise exception 'V0068 is not installed';
        end if;
        if exists (select from flyway_schema_history where version > '0068') then
            raise exception 'V0068 is not the last version installed: take back % first',
                (select 'V' || max(version) from flyway_schema_history);
        end if;
    end
$$;

lock table lots, wip_items, serials, process_data, holds, interventions, rework_orders, alerts, print_jobs, api_keys
    in access exclusive mode;

do
$$
    declare
        loss text;
    begin
        select string_agg(what, ', ') into loss
        from (select count(*) || ' lots that know who created or closed them' from lots
              where created_by is not null or closed_by is not null having count(*) > 0
              union all
              select count(*) || ' WIP items that know who registered them or with which key they were scrapped' from wip_items
              where created_by is not null or scrapped_with is not null having count(*) > 0
              union all
              select count(*) || ' serials that know with which key they were scrapped' from serials
              where scrapped_with is not null having count(*) > 0
              union all
              select count(*) || ' attempts that know who told of them' from process_data
              where end_recorded_by is not null or recorded_with is not null or superseded_with is not null
              having count(*) > 0
              union all
              select count(*) || ' decisions that know with which key they were told'
              from (select from holds where placed_with is not null or released_with is not null
                    union all
                    select from interventions where decided_with is not null
                    union all
                    select from rework_orders where ordered_with is not null) decisions
              having count(*) > 0
              union all
              select count(*) || ' alerts that know with which key they were read' from alerts
              where read_with is not null or archived_with is not null having count(*) > 0
              union all
              select count(*) || ' print jobs that know who cancelled them or with which key they were asked for' from print_jobs
              where requested_with is not null or cancelled_by is not null having count(*) > 0) as losses (what);
        if loss <> '' and current_setting('neurohub.force', true) is distinct from 'true' then
            raise exception 'Taking back V0068 would lose %', loss
                using hint = 'Keep a backup; the setting neurohub.force = true accepts the loss.';
        end if;
    end
$$;

drop trigger trg_api_keys_kept on api_keys;
drop trigger trg_api_keys_owner on api_keys;
drop trigger trg_lots_closed_by on lots;
drop function note_who_closed();

alter table lots
    drop constraint chk_lots_recorders,
    drop column created_by,
    drop column created_with,
    drop column closed_by,
    drop column closed_with;
alter table wip_items
    drop constraint chk_wip_items_recorders,
    drop column created_by,
    drop column created_with,
    drop column scrapped_with;
alter table serials
    drop constraint chk_serials_recorders,
    drop column scrapped_with;
alter table process_data
    drop constraint chk_process_data_recorders,
    drop column recorded_with,
    drop column end_recorded_by,
    drop column end_recorded_with,
    drop column superseded_with;
comment on column process_data.operator_id is null;
comment on column process_data.recorded_by is null;
comment on column process_data.completed_by is null;
comment on column process_data.aborted_by is null;
comment on column process_data.superseded_by is null;
alter table holds
    drop constraint chk_holds_recorders,
    drop column placed_with,
    drop column released_with;
alter table interventions drop column decided_with;
alter table rework_orders drop column ordered_with;
alter table alerts
    drop constraint chk_alerts_recorders,
    drop column read_with,
    drop column archived_with;
alter table print_jobs
    drop constraint chk_print_jobs_recorders,
    drop column requested_with,
    drop column cancelled_by,
    drop column cancelled_with;
drop function recording_user();
drop function recording_key();

create or replace function guard_process_data() returns trigger
    language plpgsql as
$$
declare
    running    boolean := old.completed_at is null and old.aborted_at is null;
    ends       boolean := new.completed_at is not null or new.aborted_at is not null;
    cascading  boolean := pg_trigger_depth() > 1;
    has_reason boolean := coalesce(current_setting('app.override_reason', true), '') <> '';
    changeable text[]  := array ['duration_seconds'];
begin
    if running and ends and not cascading then
        if new.superseded_at is null
            and (new.id, new.lot_id, new.wip_id, new.serial_id, new.process_id, new.data_level, new.attempt_no,
                 new.operator_id, new.recorded_by, new.reported_operator, new.equipment_id, new.reported_equipment,
                 new.equipment_doubt, new.started_at, new.created_at)
                is not distinct from
                (old.id, old.lot_id, old.wip_id, old.serial_id, old.process_id, old.data_level, old.attempt_no,
                 old.operator_id, old.recorded_by, old.reported_operator, old.equipment_id, old.reported_equipment,
                 old.equipment_doubt, old.started_at, old.created_at) then
            return new;
        end if;
    else
        if cascading then
            changeable := changeable || array(select key from jsonb_object_keys(to_jsonb(old)) as key
                                              where key like '%\_id' or key like '%\_by');
        elsif old.result = 'PASS' and old.superseded_at is null then
            changeable := changeable || array ['superseded_at', 'superseded_by'];
        end if;
        if old.operator_doubt is not null and new.operator_doubt is null and has_reason then
            changeable := changeable || array ['operator_doubt', 'operator_id'];
        end if;
        if to_jsonb(new) - changeable = to_jsonb(old) - changeable then
            return new;
        end if;
    end if;
    raise exception 'What is recorded of attempt % does not change', old.id
        using errcode = 'check_violation', table = 'process_data', constraint = 'chk_process_data_transition';
end
$$;

create or replace function guard_hold() returns trigger
    language plpgsql as
$$
begin
    if old.released_at is null
        and (new.id, new.lot_id, new.wip_item_id, new.reason, new.placed_by, new.created_at)
            is not distinct from (old.id, old.lot_id, old.wip_item_id, old.reason, old.placed_by, old.created_at) then
        return new;
    end if;
    raise exception 'Hold % does not change any more', old.id using errcode = 'restrict_violation';
end
$$;

create or replace function record_step_event(attempt process_data, told varchar) returns void
    language sql as
$$
    insert into outbox_events (topic, subject, occurred_at, data)
    select told, coalesce(s.serial_number, w.wip_id, l.lot_number),
           coalesce(attempt.completed_at, attempt.aborted_at, attempt.started_at),
           jsonb_build_object(
               'process_data_id', attempt.id, 'lot_id', attempt.lot_id, 'lot_number', l.lot_number,
               'wip_id', w.wip_id, 'serial_number', s.serial_number, 'process_number', p.process_number,
               'process_code', p.process_code, 'attempt_no', attempt.attempt_no, 'operator_id', attempt.operator_id,
               'equipment_code', coalesce(e.equipment_code, attempt.reported_equipment),
               'started_at', event_time(attempt.started_at), 'completed_at', event_time(attempt.completed_at),
               'result', attempt.result, 'defects', attempt.defects,
               'aborted_at', event_time(attempt.aborted_at), 'abort_reason', attempt.abort_reason)
    from lots l
    join processes p on p.id = attempt.process_id
    left join wip_items w on w.id = attempt.wip_id
    left join serials s on s.id = attempt.serial_id
    left join equipment e on e.id = attempt.equipment_id
    where l.id = attempt.lot_id
$$;

create or replace function record_hold_event() returns trigger
    language plpgsql as
$$
declare
    told constant varchar := case tg_op when 'INSERT' then 'hold.placed' else 'hold.released' end;
begin
    if is_subscribed(told) then
        insert into outbox_events (topic, subject, occurred_at, data)
        select told, coalesce(s.serial_number, w.wip_id, l.lot_number), coalesce(new.released_at, new.created_at),
               jsonb_build_object('hold_id', new.id, 'lot_id', new.lot_id, 'lot_number', l.lot_number,
                                  'wip_id', w.wip_id, 'serial_number', s.serial_number, 'reason', new.reason,
                                  'placed_by', new.placed_by, 'released_by', new.released_by,
                                  'release_reason', new.release_reason)
        from lots l
        left join wip_items w on w.id = new.wip_item_id
        left join serials s on s.wip_item_id = w.id
        where l.id = new.lot_id;
    end if;
    return null;
end
$$;

do $$ begin perform apply_audit_rules(); end $$;

delete from flyway_schema_history where version = '0068';
commit;
