-- Author: NeuroHub MES team, 2026-11-29
-- Why: webhooks land as events of the source they belong to; an attempt names the event it was made of, whichever statement makes it;
-- and a source that nothing belongs to can be removed.

select from migrations.lock_at_once('{process_data, webhook_sources, webhook_deliveries}', '{auth.tenant_h}');

-- The setting is that of the transaction that makes something of an event; everywhere else there is none.
alter table process_data alter column raw_event_id
    set default nullif(current_setting('app.raw_event_id', true), '')::bigint;

alter table webhook_sources add column if not exists tenant_hk bytea
    constraint fk_webhook_sources_tenant_hk references auth.tenant_h on delete restrict on update cascade;
create index if not exists idx_webhook_sources_tenant_hk on webhook_sources (tenant_hk);
comment on column webhook_sources.tenant_hk is
    'The source of events that its deliveries belong to; null until the first one after it was made, which makes one of its own';

alter table webhook_deliveries add column if not exists raw_event_id bigint;
comment on column webhook_deliveries.raw_event_id is
    'The raw event as which it landed; no reference: events are removed some time. Null of deliveries from before';

create or replace function auth.remove_tenant(p_tenant_bk text) returns boolean
    language plpgsql security definer set search_path = pg_catalog, pg_temp as
$$
declare
    callers constant text := coalesce(current_setting('app.tenant_hk', true), '');
    key constant bytea := (select t.tenant_hk from auth.list_tenants() t where t.tenant_bk = p_tenant_bk);
    removed boolean;
begin
    perform set_config('app.tenant_hk', coalesce(encode(key, 'hex'), ''), true);
    delete from auth.tenant_h where tenant_hk = key;
    removed := found;
    if removed then
        perform util.log_audit_event('TENANT_REMOVED', 'tenant_h', p_tenant_bk, null);
    end if;
    perform set_config('app.tenant_hk', callers, true);
    return removed;
end
$$;
comment on function auth.remove_tenant(text) is
    'Removes a tenant; one with events, API keys or sources of webhooks is refused by foreign keys. False where there is none';
revoke all on function auth.remove_tenant(text) from public;
