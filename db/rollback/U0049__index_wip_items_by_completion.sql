-- Author: NeuroHub MES team, 2026-11-28
-- Why: takes V0049 back: figures of days read all units. Loses nothing.

begin;
set local lock_timeout = '10s';
lock table flyway_schema_history in exclusive mode;

do
$$
    begin
        if not exists (select from flyway_schema_history where version = '0049') then
            raise exception 'V0049 is not installed';
        end if;
        if exists (select from flyway_schema_history where version > '0049') then
            raise exception 'V0049 is not the last version installed: take back % first',
                (select 'V' || max(version) from flyway_schema_history);
        end if;
    end
$$;

drop index idx_wip_items_completed_at;

delete from flyway_schema_history where version = '0049';
commit;
