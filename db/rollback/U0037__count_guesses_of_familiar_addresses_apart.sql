-- Author: NeuroHub MES team, 2026-11-28
-- Why: takes V0037 back. Loses the counts of guesses from addresses that are known of a name; the others stay.

begin;
set local lock_timeout = '10s';
lock table flyway_schema_history in exclusive mode;

do
$$
    begin
        if not exists (select from flyway_schema_history where version = '0037') then
            raise exception 'V0037 is not installed';
        end if;
        if exists (select from flyway_schema_history where version > '0037') then
            raise exception 'V0037 is not the last version installed: take back % first',
                (select 'V' || max(version) from flyway_schema_history);
        end if;
    end
$$;

lock table sign_in_failures in access exclusive mode;

do
$$
    declare
        loss text;
    begin
        select count(*) || ' counts of guesses' into loss from sign_in_failures
        where kind = 'FAMILIAR' having count(*) > 0;
        if loss <> '' and current_setting('neurohub.force', true) is distinct from 'true' then
            raise exception 'Taking back V0037 would lose %', loss
                using hint = 'Keep a backup; the setting neurohub.force = true accepts the loss.';
        end if;
    end
$$;

delete from sign_in_failures where kind = 'FAMILIAR' or failures = 0;
alter table sign_in_failures
    drop constraint chk_sign_in_failures_kind,
    add constraint chk_sign_in_failures_kind check (kind in ('ACCOUNT', 'ADDRESS')),
    drop constraint chk_sign_in_failures_failures,
    add constraint chk_sign_in_failures_failures check (failures > 0);
comment on table sign_in_failures is 'Refused sign-ins per name, whether or not it exists, and per client address';

delete from flyway_schema_history where version = '0037';
commit;
