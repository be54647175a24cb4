-- Author: NeuroHub MES team, 2026-11-21
-- Why: takes V0005 back: nobody is signed in any more. Refuses while there are sessions, which also tell who was
-- signed in from where.

begin;
set local lock_timeout = '10s';
lock table flyway_schema_history in exclusive mode;

do
$$
    begin
        if not exists (select from flyway_schema_history where version = '0005') then
            raise exception 'V0005 is not installed';
        end if;
        if exists (select from flyway_schema_history where version > '0005') then
            raise exception 'V0005 is not the last version installed: take back % first',
                (select 'V' || max(version) from flyway_schema_history);
        end if;
    end
$$;

lock table users, sessions, refresh_tokens in access exclusive mode;

do
$$
    declare
        loss text;
    begin
        select count(*) || ' sessions' into loss from sessions having count(*) > 0;
        if loss <> '' and current_setting('neurohub.force', true) is distinct from 'true' then
            raise exception 'Taking back V0005 would lose %', loss
                using hint = 'Keep a backup; the setting neurohub.force = true accepts the loss.';
        end if;
    end
$$;

drop trigger trg_users_access on users;
drop table refresh_tokens, sessions;
drop function notify_access();

delete from flyway_schema_history where version = '0005';
commit;
