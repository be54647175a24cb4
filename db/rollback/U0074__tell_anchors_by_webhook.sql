-- Author: NeuroHub MES team, 2026-11-29
-- Why: takes V0074 back: heads are told in files and logs only. Loses who wanted them by webhook, and which were not sent yet.

begin;
set local lock_timeout = '10s';
lock table flyway_schema_history in exclusive mode;

do
$$
    begin
        if not exists (select from flyway_schema_history where version = '0074') then
            raise exception 'V0074 is not installed';
        end if;
        if exists (select from flyway_schema_history where version > '0074') then
            raise exception 'V0074 is not the last version installed: take back % first',
                (select 'V' || max(version) from flyway_schema_history);
        end if;
    end
$$;

do
$$
    declare
        loss text;
    begin
        select concat_ws(', ',
            (select count(*) || ' subscriptions to heads' from webhook_subscriptions
             where 'audit.anchored' = any (topics) having count(*) > 0),
            (select count(*) || ' heads on their way' from (
                 select from outbox_events where topic = 'audit.anchored'
                 union all select from webhook_dead_letters where topic = 'audit.anchored') e having count(*) > 0))
        into loss;
        if loss <> '' and current_setting('neurohub.force', true) is distinct from 'true' then
            raise exception 'Taking back V0074 would lose %', loss
                using hint = 'Keep a backup; the setting neurohub.force = true accepts the loss.';
        end if;
    end
$$;

delete from outbox_events where topic = 'audit.anchored';
delete from webhook_dead_letters where topic = 'audit.anchored';
delete from webhook_subscriptions where topics <@ '{audit.anchored}'::varchar[];
update webhook_subscriptions set topics = array_remove(topics, 'audit.anchored') where 'audit.anchored' = any (topics);
drop trigger trg_audit_anchors_event on audit_anchors;
drop function record_anchor_event();

delete from flyway_schema_history where version = '0074';
commit;
