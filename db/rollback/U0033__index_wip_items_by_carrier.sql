-- Author: NeuroHub MES team, 2026-11-28
-- Why: takes V0033 back: listing the units of a carrier reads all units. Loses nothing.

begin;
set local lock_timeout = '10s';
lock table flyway_schema_history in exclusive mode;

do
$$
    begin
        if not exists (select from flyway_schema_history where version = '0033') then
            raise exception 'V0033 is not installed';
        end if;
        if exists (select from flyway_schema_history where version > '0033') then
            raise exception 'V0033 is not the last version installed: take back % first',
                (select 'V' || max(version) from flyway_schema_history);
        end if;
    end
$$;

drop index idx_wip_items_carrier;

delete from flyway_schema_history where version = '0033';
commit;
