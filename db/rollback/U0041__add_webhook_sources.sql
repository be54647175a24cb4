-- Author: NeuroHub MES team, 2026-11-28
-- Why: takes V0041 back. Loses who may deliver webhooks, and what was delivered.

begin;
set local lock_timeout = '10s';
lock table flyway_schema_history in exclusive mode;

do
$$
    begin
        if not exists (select from flyway_schema_history where version = '0041') then
            raise exception 'V0041 is not installed';
        end if;
        if exists (select from flyway_schema_history where version > '0041') then
            raise exception 'V0041 is not the last version installed: take back % first',
                (select 'V' || max(version) from flyway_schema_history);
        end if;
    end
$$;

lock table webhook_sources, webhook_deliveries in access exclusive mode;

do
$$
    declare
        loss text;
    begin
        select concat_ws(', ',
            (select count(*) || ' webhook sources' from webhook_sources having count(*) > 0),
            (select count(*) || ' deliveries' from webhook_deliveries having count(*) > 0))
        into loss;
        if loss <> '' and current_setting('neurohub.force', true) is distinct from 'true' then
            raise exception 'Taking back V0041 would lose %', loss
                using hint = 'Keep a backup; the setting neurohub.force = true accepts the loss.';
        end if;
    end
$$;

drop table webhook_deliveries;
drop table webhook_sources;
delete from application_privileges where table_name in ('webhook_sources', 'webhook_deliveries');

delete from flyway_schema_history where version = '0041';
commit;
