-- Author: NeuroHub MES team, 2026-11-29
-- Why: takes V0060 back: the list of what runs reads all that was done. Loses nothing.

begin;
set local lock_timeout = '10s';
lock table flyway_schema_history in exclusive mode;

do
$$
    begin
        if not exists (select from flyway_schema_history where version = '0060') then
            raise exception 'V0060 is not installed';
        end if;
        if exists (select from flyway_schema_history where version > '0060') then
            raise exception 'V0060 is not the last version installed: take back % first',
                (select 'V' || max(version) from flyway_schema_history);
        end if;
    end
$$;

drop index idx_process_data_running;

delete from flyway_schema_history where version = '0060';
commit;
