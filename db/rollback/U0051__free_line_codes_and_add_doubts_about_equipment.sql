-- Author: NeuroHub MES team, 2026-11-28
-- Why: takes V0051 back: lines are called by their short codes again. Loses their own codes, and which equipment did not
-- fit what it was used for.

begin;
set local lock_timeout = '10s';
lock table flyway_schema_history in exclusive mode;

do
$$
    begin
        if not exists (select from flyway_schema_history where version = '0051') then
            raise exception 'V0051 is not installed';
        end if;
        if exists (select from flyway_schema_history where version > '0051') then
            raise exception 'V0051 is not the last version installed: take back % first',
                (select 'V' || max(version) from flyway_schema_history);
        end if;
    end
$$;

lock table production_lines, process_data in access exclusive mode;

do
$$
    declare
        loss text;
    begin
        select string_agg(what, ', ') into loss
        from (select count(*) || ' codes of lines' from production_lines where line_code <> short_code having count(*) > 0
              union all
              select count(*) || ' doubts about equipment' from process_data where equipment_doubt is not null
              having count(*) > 0) as losses (what);
        if loss <> '' and current_setting('neurohub.force', true) is distinct from 'true' then
            raise exception 'Taking back V0051 would lose %', loss
                using hint = 'Keep a backup; the setting neurohub.force = true accepts the loss.';
        end if;
    end
$$;

drop trigger trg_production_lines_derive_short_code on production_lines;
drop trigger trg_production_lines_derive_short_code_again on production_lines;
drop trigger trg_production_lines_short_code_in_use on production_lines;
drop trigger trg_production_lines_code_in_use on production_lines;
drop function derive_line_short_code();
alter table production_lines disable trigger user;
alter table production_lines drop constraint chk_production_lines_line_code;
update production_lines set line_code = '~' || id where line_code <> short_code;
update production_lines set line_code = short_code where line_code <> short_code;
alter table production_lines enable trigger user;
alter table production_lines
    drop column short_code,
    alter column line_code type varchar(4),
    add constraint chk_production_lines_line_code check (line_code ~ '^[A-Z]{2}[0-9]{2}$');
create trigger trg_production_lines_code_in_use before update of line_code on production_lines
    for each row when (old.line_code <> new.line_code) execute function keep_code_in_use('line_code');
comment on column production_lines.line_code is null;

alter table process_data drop column equipment_doubt;

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

delete from flyway_schema_history where version = '0051';
commit;
