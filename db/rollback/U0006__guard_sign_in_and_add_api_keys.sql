-- Author: NeuroHub MES team, 2026-11-21
-- Why: takes V0006 back: every user is a person with a password. Refuses while there are API keys, users that are
-- services or sign in elsewhere, or counts of refused sign-ins. Forced, users stay, but services and outsiders cannot
-- sign in: their accounts are switched off.

begin;
set local lock_timeout = '10s';
lock table flyway_schema_history in exclusive mode;

do
$$
    begin
        if not exists (select from flyway_schema_history where version = '0006') then
            raise exception 'V0006 is not installed';
        end if;
        if exists (select from flyway_schema_history where version > '0006') then
            raise exception 'V0006 is not the last version installed: take back % first',
                (select 'V' || max(version) from flyway_schema_history);
        end if;
    end
$$;

lock table users, api_keys, sign_in_failures in access exclusive mode;

do
$$
    declare
        loss text;
    begin
        select concat_ws(', ',
            (select count(*) || ' API keys' from api_keys having count(*) > 0),
            (select count(*) || ' users that are services' from users where kind = 'SERVICE' having count(*) > 0),
            (select count(*) || ' links to accounts elsewhere' from users
             where external_subject is not null having count(*) > 0),
            (select count(*) || ' counts of refused sign-ins' from sign_in_failures having count(*) > 0))
        into loss;
        if loss <> '' and current_setting('neurohub.force', true) is distinct from 'true' then
            raise exception 'Taking back V0006 would lose %', loss
                using hint = 'Keep a backup; the setting neurohub.force = true accepts the loss.';
        end if;
    end
$$;

update users set is_active = false where is_active and (kind = 'SERVICE' or external_subject is not null);

drop table api_keys, sign_in_failures;
alter table users
    drop column kind,
    drop column external_subject;

delete from flyway_schema_history where version = '0006';
commit;
