-- Author: NeuroHub MES team, 2026-11-29
-- Why: takes V0062 back: the index of a lot has no times. Loses nothing.

begin;
set local lock_timeout = '10s';
lock table flyway_schema_history in exclusive mode;

do
$$
    begin
        if not exists (select from flyway_schema_history where version = '0062') then
            raise exception 'V0062 is not installed';
        end if;
        if exists (select from flyway_schema_history where version > '0062') then
            raise exception 'V0062 is not the last version installed: take back % first',
                (select 'V' || max(version) from flyway_schema_history);
        end if;
    end
$$;

drop index idx_process_data_lot;
create index idx_process_data_lot on process_data (lot_id, id);

delete from flyway_schema_history where version = '0062';
commit;
