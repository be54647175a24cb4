-- Author: NeuroHub MES team, 2026-11-29
-- Why: takes V0081 back. Loses which source of events webhooks belong to, and as which event each landed.

begin;
set local lock_timeout = '10s';
set local client_min_messages = warning;
lock table flyway_schema_history in exclusive mode;

do
$$
    begin
        if not exists (select from flyway_schema_history where version = '0081') then
            raise exception 'V0081 is not installed';
        end if;
        if exists (select from flyway_schema_history where version > '0081') then
            raise exception 'V0081 is not the last version installed: take back % first',
                (select 'V' || max(version) from flyway_schema_history);
        end if;
    end
$$;

lock table process_data, webhook_sources, webhook_deliveries in access exclusive mode;

do
$$
    declare
        loss text;
    begin
        select concat_ws(', ',
            (select count(*) || ' sources of webhooks' from webhook_sources where tenant_hk is not null having count(*) > 0),
            (select count(*) || ' events of webhooks' from webhook_deliveries where raw_event_id is not null having count(*) > 0))
        into loss;
        if loss <> '' and current_setting('neurohub.force', true) is distinct from 'true' then
            raise exception 'Taking back V0081 would lose %', loss
                using hint = 'Keep a backup; the setting neurohub.force = true accepts the loss.';
        end if;
    end
$$;

drop function auth.remove_tenant(text);
alter table webhook_deliveries drop column raw_event_id;
alter table webhook_sources drop column tenant_hk;
alter table process_data alter column raw_event_id drop default;

do $$ begin perform apply_audit_rules(); end $$;

delete from flyway_schema_history where version = '0081';
commit;
