-- Author: NeuroHub MES team, 2026-11-29
-- Why: takes V0061 back, an index. Loses nothing.

begin;
set local lock_timeout = '10s';
lock table flyway_schema_history in exclusive mode;

do
$$
    begin
        if not exists (select from flyway_schema_history where version = '0061') then
            raise exception 'V0061 is not installed';
        end if;
        if exists (select from flyway_schema_history where version > '0061') then
            raise exception 'V0061 is not the last version installed: take back % first',
                (select 'V' || max(version) from flyway_schema_history);
        end if;
    end
$$;

create index idx_process_data_equipment_running on process_data (equipment_id)
    where equipment_id is not null and completed_at is null and aborted_at is null;

delete from flyway_schema_history where version = '0061';
commit;
