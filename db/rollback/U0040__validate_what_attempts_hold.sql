-- Author: NeuroHub MES team, 2026-11-28
-- Why: takes V0040 back: what V0039 declared is not verified. Loses nothing.

begin;
set local lock_timeout = '10s';
lock table flyway_schema_history in exclusive mode;

do
$$
    begin
        if not exists (select from flyway_schema_history where version = '0040') then
            raise exception 'V0040 is not installed';
        end if;
        if exists (select from flyway_schema_history where version > '0040') then
            raise exception 'V0040 is not the last version installed: take back % first',
                (select 'V' || max(version) from flyway_schema_history);
        end if;
    end
$$;

alter table process_data
    drop constraint chk_process_data_measurements_size,
    drop constraint chk_process_data_defects_count,
    add constraint chk_process_data_measurements_size check (pg_column_size(measurements) <= 4194304) not valid,
    add constraint chk_process_data_defects_count check (jsonb_array_length(defects) <= 100) not valid;

delete from flyway_schema_history where version = '0040';
commit;
