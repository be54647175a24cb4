-- Author: NeuroHub MES team, 2026-11-29
-- Why: who did it and who told of it are two: a station tells of the worker, a manager acts for one. Each row that a person's
-- decision writes keeps both, and the API key, which says at which station. What was before stays null: nobody knows any more.
-- Columns that are null by default take no rewrite, and a reference that comes with one has nothing to look at. Rules about
-- rows of big tables are verified by V0073.

-- All locks at once or none: who writes takes them in another order, and must be neither refused nor kept for long.
do
$$
declare
    usual constant text := current_setting('lock_timeout');
begin
    for attempt in 1..200
        loop
            begin
                set local lock_timeout = '300ms';
                lock table lots, wip_items, serials, process_data, holds, interventions, rework_orders, alerts, print_jobs,
                    api_keys in access exclusive mode;
                lock table users in share row exclusive mode;
                exit;
            exception
                when lock_not_available then
                    perform pg_sleep(0.05);
            end;
        end loop;
    perform set_config('lock_timeout', usual, true);
end
$$;

-- Rows name keys without a reference, which every start of a step would pay for. So keys stay, and stay whose they are.
create trigger trg_api_keys_kept before delete on api_keys for each row execute function refuse_change();
create trigger trg_api_keys_owner before update of id, user_id, station_id on api_keys
    for each row when ((old.id, old.user_id, old.station_id) is distinct from (new.id, new.user_id, new.station_id))
    execute function refuse_change();

create function recording_user() returns bigint
    language sql stable as
$$
    select case when current_setting('app.current_user_id', true) ~ '^[0-9]{1,18}$'
                then current_setting('app.current_user_id', true)::bigint end
$$;
comment on function recording_user() is 'The user in whose name the present transaction writes; null for jobs and for psql';

create function recording_key() returns bigint
    language sql stable as
$$
    select case when current_setting('app.api_key_id', true) ~ '^[0-9]{1,18}$'
                then current_setting('app.api_key_id', true)::bigint end
$$;
comment on function recording_key() is 'The API key with which the present transaction was asked for; null for people who signed in';

-- Lots -----------------------------------------------------------------------------------------------------------------

alter table lots
    add column created_by bigint
        constraint fk_lots_created_by references users on delete restrict on update cascade,
    add column created_with bigint,
    add column closed_by bigint
        constraint fk_lots_closed_by references users on delete restrict on update cascade,
    add column closed_with bigint,
    add constraint chk_lots_recorders check ((created_by is not null or created_with is null)
        and (closed_by is not null or closed_with is null) and (closed_by is null or closed_at is not null)) not valid;
alter table lots
    alter column created_by set default recording_user(),
    alter column created_with set default recording_key();
comment on column lots.created_with is 'The API key with which it was created; null for people who signed in';
comment on column lots.closed_by is 'Who closed it; null while it is open. Its re-opening is an intervention';

-- Whoever closes or re-opens it, a node of the release before, too.
create function note_who_closed() returns trigger
    language plpgsql as
$$
begin
    new.closed_by := case when new.closed_at is not null then recording_user() end;
    new.closed_with := case when new.closed_by is not null then recording_key() end;
    return new;
end
$$;
comment on function note_who_closed() is 'Keeps who closed a lot, as long as it is closed';

create trigger trg_lots_closed_by before update of closed_at on lots
    for each row when (old.closed_at is distinct from new.closed_at) execute function note_who_closed();

-- Units ----------------------------------------------------------------------------------------------------------------

alter table wip_items
    add column created_by bigint
        constraint fk_wip_items_created_by references users on delete restrict on update cascade,
    add column created_with bigint,
    add column scrapped_with bigint,
    add constraint chk_wip_items_recorders check ((created_by is not null or created_with is null)
        and (scrapped_by is not null or scrapped_with is null)) not valid;
alter table wip_items
    alter column created_by set default recording_user(),
    alter column created_with set default recording_key();
comment on column wip_items.created_by is 'Who had it registered, or delivered the record that named it first';
comment on column wip_items.scrapped_with is 'The API key with which it was scrapped';

alter table serials
    add column scrapped_with bigint,
    add constraint chk_serials_recorders check (scrapped_by is not null or scrapped_with is null) not valid;
comment on column serials.scrapped_with is 'The API key with which it was scrapped; who issued it is told by its conversion step';

-- Attempts -------------------------------------------------------------------------------------------------------------

alter table process_data
    add column recorded_with bigint,
    add column end_recorded_by bigint
        constraint fk_process_data_end_recorded_by references users on delete restrict on update cascade,
    add column end_recorded_with bigint,
    add column superseded_with bigint,
    add constraint chk_process_data_recorders check (
        (end_recorded_by is null or completed_at is not null or aborted_at is not null)
        and (end_recorded_by is not null or end_recorded_with is null)
        and (superseded_by is not null or superseded_with is null)) not valid;
alter table process_data alter column recorded_with set default recording_key();
comment on column process_data.operator_id is 'Who worked: the worker that was named, else who told of it';
comment on column process_data.recorded_by is 'Who told of the start';
comment on column process_data.recorded_with is 'The API key with which the start was told; null for people who signed in';
comment on column process_data.completed_by is 'Who completed it: the worker that was named, else who told of it';
comment on column process_data.aborted_by is
    'Who aborted it: the worker that was named, else who told of it. Where end_recorded_by is null only who told of it is known';
comment on column process_data.end_recorded_by is 'Who told of the completion or abort; null while it runs, and in older rows';
comment on column process_data.end_recorded_with is 'The API key with which the end was told';
comment on column process_data.superseded_by is 'Who ordered the rework, or told of the run, that made the PASS void';
comment on column process_data.superseded_with is 'The API key with which that was told';

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
                 new.operator_id, new.recorded_by, new.recorded_with, new.reported_operator, new.equipment_id,
                 new.reported_equipment, new.equipment_doubt, new.started_at, new.created_at)
                is not distinct from
                (old.id, old.lot_id, old.wip_id, old.serial_id, old.process_id, old.data_level, old.attempt_no,
                 old.operator_id, old.recorded_by, old.recorded_with, old.reported_operator, old.equipment_id,
                 old.reported_equipment, old.equipment_doubt, old.started_at, old.created_at) then
            return new;
        end if;
    else
        if cascading then
            changeable := changeable || array(select key from jsonb_object_keys(to_jsonb(old)) as key
                                              where key like '%\_id' or key like '%\_by');
        elsif old.result = 'PASS' and old.superseded_at is null then
            changeable := changeable || array ['superseded_at', 'superseded_by', 'superseded_with'];
        end if;
        if old.operator_doubt is not null and new.operator_doubt is null and has_reason then
            changeable := changeable || array ['operator_doubt', 'operator_id', 'completed_by', 'aborted_by'];
        end if;
        if to_jsonb(new) - changeable = to_jsonb(old) - changeable then
            return new;
        end if;
    end if;
    raise exception 'What is recorded of attempt % does not change', old.id
        using errcode = 'check_violation', table = 'process_data', constraint = 'chk_process_data_transition';
end
$$;

-- Decisions ------------------------------------------------------------------------------------------------------------

alter table holds
    add column placed_with bigint,
    add column released_with bigint,
    add constraint chk_holds_recorders check (released_by is not null or released_with is null);
alter table holds alter column placed_with set default recording_key();
comment on column holds.placed_with is 'The API key with which it was placed; null for people who signed in';
comment on column holds.released_with is 'The API key with which it was released';

create or replace function guard_hold() returns trigger
    language plpgsql as
$$
begin
    if old.released_at is null
        and (new.id, new.lot_id, new.wip_item_id, new.reason, new.placed_by, new.placed_with, new.created_at)
            is not distinct from
            (old.id, old.lot_id, old.wip_item_id, old.reason, old.placed_by, old.placed_with, old.created_at) then
        return new;
    end if;
    raise exception 'Hold % does not change any more', old.id using errcode = 'restrict_violation';
end
$$;

alter table interventions add column decided_with bigint;
alter table interventions alter column decided_with set default recording_key();
comment on column interventions.decided_with is 'The API key with which it was told; null for people who signed in';

alter table rework_orders add column ordered_with bigint;
alter table rework_orders alter column ordered_with set default recording_key();
comment on column rework_orders.ordered_with is 'The API key with which it was ordered; null for people who signed in';

-- Alerts and labels ----------------------------------------------------------------------------------------------------

alter table alerts
    add column read_with bigint,
    add column archived_with bigint,
    add constraint chk_alerts_recorders check (
        (read_by is not null or read_with is null) and (archived_by is not null or archived_with is null));
comment on column alerts.read_with is 'The API key with which it was read first; null for people who signed in';
comment on column alerts.archived_with is 'The API key with which it was put away';

alter table print_jobs
    add column requested_with bigint,
    add column cancelled_by bigint
        constraint fk_print_jobs_cancelled_by references users on delete restrict on update cascade,
    add column cancelled_with bigint,
    add constraint chk_print_jobs_recorders check (
        (cancelled_by is null or status = 'CANCELLED') and (cancelled_by is not null or cancelled_with is null));
alter table print_jobs alter column requested_with set default recording_key();
create index idx_print_jobs_cancelled_by on print_jobs (cancelled_by) where cancelled_by is not null;
comment on column print_jobs.requested_with is 'The API key with which it was asked for; null for people who signed in';
comment on column print_jobs.cancelled_by is 'Who took it out of the queue';

-- Events ---------------------------------------------------------------------------------------------------------------

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
               'aborted_at', event_time(attempt.aborted_at), 'abort_reason', attempt.abort_reason,
               'recorded_by', attempt.recorded_by, 'recorded_with', attempt.recorded_with, 'completed_by', attempt.completed_by,
               'aborted_by', attempt.aborted_by, 'end_recorded_by', attempt.end_recorded_by,
               'end_recorded_with', attempt.end_recorded_with)
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
                                  'release_reason', new.release_reason,
                                  'placed_with', new.placed_with, 'released_with', new.released_with)
        from lots l
        left join wip_items w on w.id = new.wip_item_id
        left join serials s on s.wip_item_id = w.id
        where l.id = new.lot_id;
    end if;
    return null;
end
$$;
