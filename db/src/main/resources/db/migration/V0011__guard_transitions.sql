-- Author: NeuroHub MES team, 2026-11-21
-- Why: a state that must not follow another is refused by the database too, whoever writes it: a script, a repair by hand, a
-- mistake in the program. The tables are those of LotStatus, WipStatus and SerialStatus; a person's reason overrides them.

create function require_transition(machine text, was text, wanted text, allowed text[]) returns void
    language plpgsql as
$$
begin
    if was || '>' || wanted = any (allowed)
        or was <> 'SCRAPPED' and nullif(current_setting('app.override_reason', true), '') is not null then
        return;
    end if;
    raise exception '% may not become % in %', was, wanted, machine
        using errcode = 'check_violation', table = machine, constraint = 'chk_' || machine || '_transition';
end
$$;

comment on function require_transition(text, text, text, text[]) is
    'Refuses a transition that is not in the table, unless app.override_reason says why; nothing leaves SCRAPPED';

create function guard_transition() returns trigger
    language plpgsql as
$$
begin
    perform require_transition(tg_table_name, old.status, new.status, tg_argv);
    return new;
end
$$;

create function guard_unit_transition() returns trigger
    language plpgsql as
$$
begin
    perform require_transition(tg_table_name,
                               case when old.scrapped_at is null then old.status else 'SCRAPPED' end,
                               case when new.scrapped_at is null then new.status else 'SCRAPPED' end,
                               tg_argv);
    return new;
end
$$;

create trigger trg_lots_transition before update on lots
    for each row when (old.status is distinct from new.status)
    execute function guard_transition(
        'CREATED>IN_PROGRESS', 'IN_PROGRESS>COMPLETED', 'COMPLETED>IN_PROGRESS', 'COMPLETED>CLOSED');

create trigger trg_wip_items_transition before update on wip_items
    for each row when ((old.status, old.scrapped_at, old.scrap_reason)
        is distinct from (new.status, new.scrapped_at, new.scrap_reason))
    execute function guard_unit_transition(
        'CREATED>IN_PROGRESS', 'IN_PROGRESS>COMPLETED', 'IN_PROGRESS>FAILED', 'FAILED>IN_PROGRESS',
        'COMPLETED>IN_PROGRESS', 'COMPLETED>CONVERTED',
        'CREATED>SCRAPPED', 'IN_PROGRESS>SCRAPPED', 'COMPLETED>SCRAPPED', 'FAILED>SCRAPPED');

create trigger trg_serials_transition before update on serials
    for each row when ((old.status, old.scrapped_at, old.scrap_reason)
        is distinct from (new.status, new.scrapped_at, new.scrap_reason))
    execute function guard_unit_transition(
        'CREATED>IN_PROGRESS', 'IN_PROGRESS>PASSED', 'IN_PROGRESS>FAILED', 'FAILED>IN_PROGRESS', 'PASSED>IN_PROGRESS',
        'CREATED>SCRAPPED', 'IN_PROGRESS>SCRAPPED', 'PASSED>SCRAPPED', 'FAILED>SCRAPPED');

-- An attempt runs, then it is completed or aborted, and a completed PASS may be superseded once. Nothing else of it ever
-- changes, for no reason; only a foreign key follows its parent, which happens within the trigger of that key.

create function guard_process_data() returns trigger
    language plpgsql as
$$
declare
    running    boolean := old.completed_at is null and old.aborted_at is null;
    ends       boolean := new.completed_at is not null or new.aborted_at is not null;
    cascading  boolean := pg_trigger_depth() > 1;
    changeable text[]  := array ['duration_seconds'];
begin
    if running and ends and not cascading then
        if new.superseded_at is null
            and (new.id, new.lot_id, new.wip_id, new.serial_id, new.process_id, new.data_level, new.attempt_no,
                 new.operator_id, new.recorded_by, new.reported_operator, new.equipment_id, new.reported_equipment,
                 new.started_at, new.created_at)
                is not distinct from
                (old.id, old.lot_id, old.wip_id, old.serial_id, old.process_id, old.data_level, old.attempt_no,
                 old.operator_id, old.recorded_by, old.reported_operator, old.equipment_id, old.reported_equipment,
                 old.started_at, old.created_at) then
            return new;
        end if;
    else
        if cascading then
            changeable := changeable || array(select key from jsonb_object_keys(to_jsonb(old)) as key
                                              where key like '%\_id' or key like '%\_by');
        elsif old.result = 'PASS' and old.superseded_at is null then
            changeable := changeable || array ['superseded_at', 'superseded_by'];
        end if;
        if to_jsonb(new) - changeable = to_jsonb(old) - changeable then
            return new;
        end if;
    end if;
    raise exception 'What is recorded of attempt % does not change', old.id
        using errcode = 'check_violation', table = 'process_data', constraint = 'chk_process_data_transition';
end
$$;

create trigger trg_process_data_transition before update on process_data
    for each row execute function guard_process_data();

create trigger trg_process_data_removal before delete or truncate on process_data
    for each statement execute function refuse_change();
