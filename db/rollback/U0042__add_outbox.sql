-- Author: NeuroHub MES team, 2026-11-28
-- Why: takes V0042 back. Loses who was told what, and what is not told yet.

begin;
set local lock_timeout = '10s';
lock table flyway_schema_history in exclusive mode;

do
$$
    begin
        if not exists (select from flyway_schema_history where version = '0042') then
            raise exception 'V0042 is not installed';
        end if;
        if exists (select from flyway_schema_history where version > '0042') then
            raise exception 'V0042 is not the last version installed: take back % first',
                (select 'V' || max(version) from flyway_schema_history);
        end if;
    end
$$;

lock table webhook_subscriptions, outbox_events, webhook_dead_letters in access exclusive mode;

do
$$
    declare
        loss text;
    begin
        select concat_ws(', ',
            (select count(*) || ' webhook subscriptions' from webhook_subscriptions having count(*) > 0),
            (select count(*) || ' events' from outbox_events having count(*) > 0),
            (select count(*) || ' dead letters' from webhook_dead_letters having count(*) > 0))
        into loss;
        if loss <> '' and current_setting('neurohub.force', true) is distinct from 'true' then
            raise exception 'Taking back V0042 would lose %', loss
                using hint = 'Keep a backup; the setting neurohub.force = true accepts the loss.';
        end if;
    end
$$;

drop function event_time(timestamptz);
drop function is_subscribed(varchar);
drop table webhook_dead_letters;
drop table webhook_subscriptions;
drop table outbox_events;
drop sequence outbox_sequence;
delete from application_privileges where table_name in ('outbox_events', 'webhook_subscriptions');

delete from flyway_schema_history where version = '0042';
commit;
