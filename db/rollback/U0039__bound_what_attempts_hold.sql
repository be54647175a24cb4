-- Author: NeuroHub MES team, 2026-11-28
-- Why: takes V0039 back. Loses nothing.

begin;
set local lock_timeout = '10s';
lock table flyway_schema_history in exclusive mode;

do
$$
    begin
        if not exists (select from flyway_schema_history where version = '0039') then
            raise exception 'V0039 is not installed';
        end if;
        if exists (select from flyway_schema_history where version > '0039') then
            raise exception 'V0039 is not the last version installed: take back % first',
                (select 'V' || max(version) from flyway_schema_history);
        end if;
    end
$$;

alter table process_data
    drop constraint chk_process_data_measurements_size,
    drop constraint chk_process_data_defects_count;

delete from flyway_schema_history where version = '0039';
commit;
