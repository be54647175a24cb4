-- Author: NeuroHub MES team, 2026-11-21
-- Why: takes V0012 back: test stations are known by their API keys only. Refuses while a station is registered.

begin;
set local lock_timeout = '10s';
lock table flyway_schema_history in exclusive mode;

do
$$
    begin
        if not exists (select from flyway_schema_history where version = '0012') then
            raise exception 'V0012 is not installed';
        end if;
        if exists (select from flyway_schema_history where version > '0012') then
            raise exception 'V0012 is not the last version installed: take back % first',
                (select 'V' || max(version) from flyway_schema_history);
        end if;
    end
$$;

lock table stations in access exclusive mode;

do
$$
    declare
        loss text;
    begin
        select count(*) || ' stations' into loss from stations having count(*) > 0;
        if loss <> '' and current_setting('neurohub.force', true) is distinct from 'true' then
            raise exception 'Taking back V0012 would lose %', loss
                using hint = 'Keep a backup; the setting neurohub.force = true accepts the loss.';
        end if;
    end
$$;

drop table stations;

delete from flyway_schema_history where version = '0012';
commit;
