-- Author: NeuroHub MES team, 2026-11-28
-- Why: events are recorded where rows are written, so that none is missed whoever writes: a station, a bulk delivery, a
-- repair by hand. Where nobody is subscribed, a statement costs one look into a small table, and most updates none.

create function record_step_event(attempt process_data, told varchar) returns void
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
comment on function record_step_event(process_data, varchar) is 'Tells what happened to an attempt';

create function record_started_steps() returns trigger
    language plpgsql as
$$
begin
    if is_subscribed('step.started') then
        perform record_step_event(a, 'step.started') from written a
        where a.completed_at is null and a.aborted_at is null;
    end if;
    if is_subscribed('step.completed') then
        perform record_step_event(a, 'step.completed') from written a where a.completed_at is not null order by a.id;
    end if;
    return null;
end
$$;

create function record_ended_step() returns trigger
    language plpgsql as
$$
declare
    told constant varchar := case when new.completed_at is null then 'step.aborted' else 'step.completed' end;
begin
    if is_subscribed(told) then
        perform record_step_event(new, told);
    end if;
    return null;
end
$$;

create function record_conversions() returns trigger
    language plpgsql as
$$
begin
    if is_subscribed('unit.converted') then
        insert into outbox_events (topic, subject, occurred_at, data)
        select 'unit.converted', s.serial_number, s.created_at,
               jsonb_build_object('serial_id', s.id, 'serial_number', s.serial_number, 'wip_id', w.wip_id,
                                  'lot_id', s.lot_id, 'lot_number', l.lot_number, 'status', s.status)
        from written s
        join wip_items w on w.id = s.wip_item_id
        join lots l on l.id = s.lot_id
        order by s.id;
    end if;
    return null;
end
$$;

create function record_lot_event() returns trigger
    language plpgsql as
$$
declare
    told constant varchar := case tg_op when 'INSERT' then 'lot.created' else 'lot.status_changed' end;
begin
    if is_subscribed(told) then
        insert into outbox_events (topic, subject, occurred_at, data)
        values (told, new.lot_number, case tg_op when 'INSERT' then new.created_at else clock_timestamp() end,
                jsonb_build_object(
                    'lot_id', new.id, 'lot_number', new.lot_number, 'external_lot_number', new.external_lot_number,
                    'product_model_id', new.product_model_id, 'production_line_id', new.production_line_id,
                    'production_date', new.production_date, 'target_quantity', new.target_quantity,
                    'passed_quantity', new.passed_quantity, 'failed_quantity', new.failed_quantity,
                    'scrapped_quantity', new.scrapped_quantity, 'status', new.status)
                || case tg_op when 'INSERT' then '{}' else jsonb_build_object('previous_status', old.status) end);
    end if;
    return null;
end
$$;

create function record_hold_event() returns trigger
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

create trigger trg_lots_created_event after insert on lots
    for each row execute function record_lot_event();
create trigger trg_lots_status_event after update of status on lots
    for each row when (old.status is distinct from new.status) execute function record_lot_event();
create trigger trg_serials_event after insert on serials
    referencing new table as written for each statement execute function record_conversions();
create trigger trg_process_data_written_event after insert on process_data
    referencing new table as written for each statement execute function record_started_steps();
create trigger trg_process_data_ended_event after update of completed_at, aborted_at on process_data
    for each row when (old.completed_at is null and old.aborted_at is null
        and (new.completed_at is not null or new.aborted_at is not null))
    execute function record_ended_step();
create trigger trg_holds_placed_event after insert on holds
    for each row execute function record_hold_event();
create trigger trg_holds_released_event after update of released_at on holds
    for each row when (old.released_at is null and new.released_at is not null) execute function record_hold_event();
