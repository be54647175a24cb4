-- Author: NeuroHub MES team, 2026-11-29
-- Why: takes V0079 back. Loses what was understood of events, and what they became; replaying them tells it again.

begin;
set local lock_timeout = '10s';
set local client_min_messages = warning;
lock table flyway_schema_history in exclusive mode;

do
$$
    begin
        if not exists (select from flyway_schema_history where version = '0079') then
            raise exception 'V0079 is not installed';
        end if;
        if exists (select from flyway_schema_history where version > '0079') then
            raise exception 'V0079 is not the last version installed: take back % first',
                (select 'V' || max(version) from flyway_schema_history);
        end if;
    end
$$;

alter table staging.site_tracking_events_s no force row level security;
lock table staging.site_tracking_events_s in access exclusive mode;

-- The owner sees one tenant at a time, unless he says that he is the owner; it is said again, or the table is gone, at the end.
alter table raw.site_tracking_events_r no force row level security;

do
$$
    declare
        busy bigint;
    begin
        select count(*) into busy from raw.site_tracking_events_r where processing_status = 'PROCESSING';
        if busy > 0 then
            raise exception '% events are being processed', busy
                using hint = 'Stop the nodes; raw.release_events(worker) or raw.reap_events() gives back what they have left.';
        end if;
    end
$$;

do
$$
    declare
        loss text;
    begin
        select concat_ws(', ',
            (select count(*) || ' staged events' from staging.site_tracking_events_s having count(*) > 0))
        into loss;
        if loss <> '' and current_setting('neurohub.force', true) is distinct from 'true' then
            raise exception 'Taking back V0079 would lose %', loss
                using hint = 'Keep a backup; the setting neurohub.force = true accepts the loss.';
        end if;
    end
$$;

create or replace function util.grant_privileges() returns void
    language plpgsql set search_path = pg_catalog, pg_temp as
$$
declare
    item text;
begin
    if not exists (select from pg_roles where rolname = 'neurohub_app') then
        return;
    end if;
    grant usage on schema util, auth to neurohub_app;
    revoke all on all tables in schema auth from neurohub_app;
    grant select on auth.tenant_h to neurohub_app;
    foreach item in array array ['util.hash_binary(text)', 'util.current_load_date()', 'util.get_record_source()',
        'util.log_audit_event(text, text, text, text, jsonb)', 'auth.current_tenant_hk()', 'auth.list_tenants()',
        'auth.register_tenant(text, text, bytea)']
        loop
            execute format('grant execute on function %s to neurohub_app', item);
        end loop;
end
$$;
do
$$
    begin
        if exists (select from pg_roles where rolname = 'neurohub_app') then
            revoke all on all tables in schema raw from neurohub_app;
            revoke all on all sequences in schema raw from neurohub_app;
            revoke all on all functions in schema raw, staging, util from neurohub_app;
            revoke all on schema raw, staging from neurohub_app;
            perform util.grant_privileges();
        end if;
        if exists (select from pg_roles where rolname = 'tracking_processor_role') then
            revoke all on all functions in schema raw from tracking_processor_role;
            revoke all on schema raw from tracking_processor_role;
        end if;
    end
$$;

drop function staging.note_outcome(bigint, bigint, bigint, bigint, text, jsonb, text, text[]);
drop function staging.stage_event(bigint, text[]);
drop function staging.findings_of(jsonb, jsonb, timestamptz, timestamptz, text[]);
drop function staging.fields_of(jsonb);
drop table staging.site_tracking_events_s;
drop schema staging;
alter table raw.site_tracking_events_r force row level security;

delete from flyway_schema_history where version = '0079';
commit;
