-- Author: NeuroHub MES team, 2026-11-29
-- Why: takes V0076 back. Loses the sources of events.

begin;
set local lock_timeout = '10s';
set local client_min_messages = warning;
lock table flyway_schema_history in exclusive mode;

do
$$
    begin
        if not exists (select from flyway_schema_history where version = '0076') then
            raise exception 'V0076 is not installed';
        end if;
        if exists (select from flyway_schema_history where version > '0076') then
            raise exception 'V0076 is not the last version installed: take back % first',
                (select 'V' || max(version) from flyway_schema_history);
        end if;
    end
$$;

alter table auth.tenant_h no force row level security;
lock table auth.tenant_h in access exclusive mode;

do
$$
    declare
        loss text;
    begin
        select concat_ws(', ',
            (select count(*) || ' sources of events' from auth.tenant_h where tenant_bk <> 'DEFAULT' having count(*) > 0))
        into loss;
        if loss <> '' and current_setting('neurohub.force', true) is distinct from 'true' then
            raise exception 'Taking back V0076 would lose %', loss
                using hint = 'Keep a backup; the setting neurohub.force = true accepts the loss.';
        end if;
    end
$$;

drop function util.grant_privileges();
drop function util.log_audit_event(text, text, text, text, jsonb);
drop function util.get_record_source();
drop function util.current_load_date();
drop function auth.register_tenant(text, text, bytea);
drop function auth.list_tenants();
drop function auth.current_tenant_hk();
drop function util.hash_binary(text);
drop table auth.tenant_h;
drop function util.isolate_tenants(regclass);
drop schema auth;
drop schema util;

delete from flyway_schema_history where version = '0076';
commit;
