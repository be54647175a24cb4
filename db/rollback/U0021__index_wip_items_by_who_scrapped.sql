-- Author: NeuroHub MES team, 2026-11-21
-- Why: takes V0021 back, an index: no data is lost.

begin;
set local lock_timeout = '10s';
lock table flyway_schema_history in exclusive mode;

do
$$
    begin
        if not exists (select from flyway_schema_history where version = '0021') then
            raise exception 'V0021 is not installed';
        end if;
        if exists (select from flyway_schema_history where version > '0021') then
            raise exception 'V0021 is not the last version installed: take back % first',
                (select 'V' || max(version) from flyway_schema_history);
        end if;
    end
$$;

drop index idx_wip_items_scrapped_by;

delete from flyway_schema_history where version = '0021';
commit;
