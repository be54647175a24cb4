-- Author: NeuroHub MES team, 2026-11-28
-- Why: takes V0052 back: the rule holds for new rows, as V0051 declared it. Loses nothing.

begin;
set local lock_timeout = '10s';
lock table flyway_schema_history in exclusive mode;

do
$$
    begin
        if not exists (select from flyway_schema_history where version = '0052') then
            raise exception 'V0052 is not installed';
        end if;
        if exists (select from flyway_schema_history where version > '0052') then
            raise exception 'V0052 is not the last version installed: take back % first',
                (select 'V' || max(version) from flyway_schema_history);
        end if;
    end
$$;

alter table process_data drop constraint chk_process_data_equipment_doubt;
alter table process_data add constraint chk_process_data_equipment_doubt
    check (equipment_doubt in ('OTHER_PROCESS', 'OTHER_LINE') and equipment_id is not null or equipment_doubt is null)
    not valid;

delete from flyway_schema_history where version = '0052';
commit;
