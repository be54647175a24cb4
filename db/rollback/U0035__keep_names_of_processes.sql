-- Author: NeuroHub MES team, 2026-11-28
-- Why: takes V0035 back. Loses what processes were called before.

begin;
set local lock_timeout = '10s';
lock table flyway_schema_history in exclusive mode;

do
$$
    begin
        if not exists (select from flyway_schema_history where version = '0035') then
            raise exception 'V0035 is not installed';
        end if;
        if exists (select from flyway_schema_history where version > '0035') then
            raise exception 'V0035 is not the last version installed: take back % first',
                (select 'V' || max(version) from flyway_schema_history);
        end if;
    end
$$;

lock table processes, process_names in access exclusive mode;

do
$$
    declare
        loss text;
    begin
        select count(*) || ' former names of processes' into loss from process_names having count(*) > 0;
        if loss <> '' and current_setting('neurohub.force', true) is distinct from 'true' then
            raise exception 'Taking back V0035 would lose %', loss
                using hint = 'Keep a backup; the setting neurohub.force = true accepts the loss.';
        end if;
    end
$$;

delete from application_privileges where table_name = 'process_names';
drop trigger trg_processes_name on processes;
drop function keep_process_name();
drop table process_names;
drop function refuse_process_name_change();

delete from flyway_schema_history where version = '0035';
commit;
