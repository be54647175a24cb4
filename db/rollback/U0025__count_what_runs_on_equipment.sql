-- Author: NeuroHub MES team, 2026-11-28
-- Why: takes V0025 back: what runs on equipment is not counted any more. Loses nothing, as the count follows from process_data.

begin;
set local lock_timeout = '10s';
lock table flyway_schema_history in exclusive mode;

do
$$
    begin
        if not exists (select from flyway_schema_history where version = '0025') then
            raise exception 'V0025 is not installed';
        end if;
        if exists (select from flyway_schema_history where version > '0025') then
            raise exception 'V0025 is not the last version installed: take back % first',
                (select 'V' || max(version) from flyway_schema_history);
        end if;
    end
$$;

drop trigger trg_process_data_starts_on_equipment on process_data;
drop trigger trg_process_data_ends_on_equipment on process_data;
drop function count_running_on_equipment();
update equipment set running_count = 0 where running_count <> 0;

delete from flyway_schema_history where version = '0025';
commit;
