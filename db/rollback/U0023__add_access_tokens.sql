-- Author: NeuroHub MES team, 2026-11-28
-- Why: takes V0023 back: access tokens are signed again. Refuses while there are tokens that have not expired; sessions
-- stay, so clients with a refresh token go on, and desktop stations sign in again.

begin;
set local lock_timeout = '10s';
lock table flyway_schema_history in exclusive mode;

do
$$
    begin
        if not exists (select from flyway_schema_history where version = '0023') then
            raise exception 'V0023 is not installed';
        end if;
        if exists (select from flyway_schema_history where version > '0023') then
            raise exception 'V0023 is not the last version installed: take back % first',
                (select 'V' || max(version) from flyway_schema_history);
        end if;
    end
$$;

lock table sessions, access_tokens in access exclusive mode;

do
$$
    declare
        loss text;
    begin
        select count(*) || ' access tokens that have not expired'
        into loss
        from access_tokens where expires_at > now() having count(*) > 0;
        if loss <> '' and current_setting('neurohub.force', true) is distinct from 'true' then
            raise exception 'Taking back V0023 would lose %', loss
                using hint = 'Keep a backup; the setting neurohub.force = true accepts the loss.';
        end if;
    end
$$;

drop table access_tokens;
delete from application_privileges where table_name = 'access_tokens';

delete from flyway_schema_history where version = '0023';
commit;
