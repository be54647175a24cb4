-- Author: NeuroHub MES team, 2026-11-21
-- Why: takes V0015 back: a POST that is sent again does again what it did. Refuses while there are answers kept for
-- clients that may still repeat their request.

begin;
set local lock_timeout = '10s';
lock table flyway_schema_history in exclusive mode;

do
$$
    begin
        if not exists (select from flyway_schema_history where version = '0015') then
            raise exception 'V0015 is not installed';
        end if;
        if exists (select from flyway_schema_history where version > '0015') then
            raise exception 'V0015 is not the last version installed: take back % first',
                (select 'V' || max(version) from flyway_schema_history);
        end if;
    end
$$;

lock table users, idempotency_keys in access exclusive mode;

do
$$
    declare
        loss text;
    begin
        select count(*) || ' answers kept for repeated requests'
        into loss
        from idempotency_keys where expires_at > now() having count(*) > 0;
        if loss <> '' and current_setting('neurohub.force', true) is distinct from 'true' then
            raise exception 'Taking back V0015 would lose %', loss
                using hint = 'Keep a backup; the setting neurohub.force = true accepts the loss.';
        end if;
    end
$$;

drop table idempotency_keys;

delete from flyway_schema_history where version = '0015';
commit;
