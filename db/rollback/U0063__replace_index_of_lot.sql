-- Author: NeuroHub MES team, 2026-11-29
-- Why: takes V0063 back: both indexes are there again. Loses nothing.

begin;
set local lock_timeout = '10s';
lock table flyway_schema_history in exclusive mode;

do
$$
    begin
        if not exists (select from flyway_schema_history where version = '0063') then
            raise exception 'V0063 is not installed';
        end if;
        if exists (select from flyway_schema_history where version > '0063') then
            raise exception 'V0063 is not the last version installed: take back % first',
                (select 'V' || max(version) from flyway_schema_history);
        end if;
    end
$$;

alter index idx_process_data_lot rename to idx_process_data_lot_started_at;
create index idx_process_data_lot on process_data (lot_id, id);

delete from flyway_schema_history where version = '0063';
commit;
