-- Author: NeuroHub MES team, 2026-11-28
-- Why: takes V0036 back. Loses the record of who decided on workers; what was decided stays.

begin;
set local lock_timeout = '10s';
lock table flyway_schema_history in exclusive mode;

do
$$
    begin
        if not exists (select from flyway_schema_history where version = '0036') then
            raise exception 'V0036 is not installed';
        end if;
        if exists (select from flyway_schema_history where version > '0036') then
            raise exception 'V0036 is not the last version installed: take back % first',
                (select 'V' || max(version) from flyway_schema_history);
        end if;
    end
$$;

lock table interventions, process_data in access exclusive mode;

do
$$
    declare
        loss text;
    begin
        select count(*) || ' decisions on workers' into loss from interventions
        where kind = 'WORKER_DECIDED' or length(to_state) > 20 having count(*) > 0;
        if loss <> '' and current_setting('neurohub.force', true) is distinct from 'true' then
            raise exception 'Taking back V0036 would lose %', loss
                using hint = 'Keep a backup; the setting neurohub.force = true accepts the loss.';
        end if;
    end
$$;

alter table interventions disable trigger user;
delete from interventions where kind = 'WORKER_DECIDED' or length(to_state) > 20;
alter table interventions enable trigger user;
alter table interventions
    alter column to_state type varchar(20),
    drop constraint chk_interventions_kind,
    add constraint chk_interventions_kind check (kind in ('START_OVERRIDDEN', 'STATE_OVERRIDDEN', 'TARGET_LOWERED'));

create or replace function guard_process_data() returns trigger
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

delete from flyway_schema_history where version = '0036';
commit;
