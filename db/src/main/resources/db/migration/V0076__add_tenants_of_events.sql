-- Author: NeuroHub MES team, 2026-11-29
-- Why: a tenant is a source of events: a plant, the gateway of a line, a supplier. What one tells no other sees, which row security
-- enforces by the setting app.tenant_hk (hexadecimal digits). Without it there is nothing to see, and no tenant is ever guessed.

create schema if not exists util;
comment on schema util is 'Small functions of the layers of events';
create schema if not exists auth;
comment on schema auth is 'Sources of events';

create or replace function util.hash_binary(content text) returns bytea
    language sql immutable strict parallel safe set search_path = pg_catalog, pg_temp as
$$
    select sha256(convert_to(content, 'UTF8'))
$$;
comment on function util.hash_binary(text) is 'The hash key of a business key: SHA-256 of its UTF-8';

create or replace function util.current_load_date() returns timestamptz
    language sql stable set search_path = pg_catalog, pg_temp as
$$
    select current_timestamp
$$;
comment on function util.current_load_date() is 'The time of the present transaction';

create or replace function util.get_record_source() returns varchar
    language sql stable set search_path = pg_catalog, pg_temp as
$$
    select left(coalesce(nullif(current_setting('app.record_source', true), ''), 'site_tracker'), 100)::varchar
$$;
comment on function util.get_record_source() is 'The setting app.record_source, or site_tracker';

-- Row security of a table with a column tenant_hk, for its owner, too. Functions that serve all tenants in turn have to know which there
-- are, and a dump has to read all: the owner may say so, and whatever somebody else sets, it is nothing to him.
create or replace function util.isolate_tenants(guarded regclass) returns void
    language plpgsql set search_path = pg_catalog, pg_temp as
$$
begin
    execute format('alter table %s enable row level security', guarded);
    execute format('alter table %s force row level security', guarded);
    execute format('drop policy if exists of_the_tenant on %s', guarded);
    execute format('create policy of_the_tenant on %s '
                   'using (tenant_hk = decode(nullif(current_setting(''app.tenant_hk'', true), ''''), ''hex''))', guarded);
    execute format('drop policy if exists of_the_owner on %s', guarded);
    execute format('create policy of_the_owner on %1$s for select '
                   'using (current_setting(''app.every_tenant'', true) = ''on'' and current_user = '
                   '(select pg_get_userbyid(c.relowner) from pg_class c where c.oid = %1$L::regclass))', guarded);
end
$$;
comment on function util.isolate_tenants(regclass) is
    'Each sees the rows of the tenant that the setting app.tenant_hk names; the owner reads all with app.every_tenant = on';

create or replace function auth.current_tenant_hk() returns bytea
    language sql stable set search_path = pg_catalog, pg_temp as
$$
    select case when current_setting('app.tenant_hk', true) ~ '^([0-9a-fA-F]{2}){1,32}$'
                then decode(current_setting('app.tenant_hk', true), 'hex') end
$$;
comment on function auth.current_tenant_hk() is 'The tenant of the setting app.tenant_hk; null where it names none';

create table if not exists auth.tenant_h
(
    tenant_hk     bytea        not null,
    tenant_bk     varchar(100) not null,
    name          varchar(255) not null,
    load_date     timestamptz  not null default clock_timestamp(),
    record_source varchar(100) not null default 'site_tracker',
    constraint pk_tenant_h primary key (tenant_hk),
    constraint uk_tenant_h_tenant_bk unique (tenant_bk),
    constraint chk_tenant_h_tenant_hk check (octet_length(tenant_hk) between 1 and 32),
    constraint chk_tenant_h_tenant_bk check (tenant_bk ~ '^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$'),
    constraint chk_tenant_h_name check (name <> '')
);
comment on table auth.tenant_h is 'Sources of events';
comment on column auth.tenant_h.tenant_hk is 'SHA-256 of the business key, where it was not given';

select util.isolate_tenants('auth.tenant_h');

create or replace function auth.list_tenants()
    returns table (tenant_hk bytea, tenant_bk varchar, name varchar, load_date timestamptz, record_source varchar)
    language plpgsql security definer set search_path = pg_catalog, pg_temp as
$$
begin
    perform set_config('app.every_tenant', 'on', true);
    return query
        select t.tenant_hk, t.tenant_bk, t.name, t.load_date, t.record_source from auth.tenant_h t order by t.tenant_bk;
    perform set_config('app.every_tenant', '', true);
end
$$;
comment on function auth.list_tenants() is 'All tenants, for those who administer them';

-- The setting is the caller's again at the end; an owner who is no superuser cannot say so in the head of the function.
create or replace function auth.register_tenant(p_tenant_bk text, p_name text, p_tenant_hk bytea default null) returns bytea
    language plpgsql security definer set search_path = pg_catalog, pg_temp as
$$
declare
    callers constant text := coalesce(current_setting('app.tenant_hk', true), '');
    key constant bytea := coalesce(p_tenant_hk, util.hash_binary(p_tenant_bk));
begin
    perform set_config('app.tenant_hk', encode(key, 'hex'), true);
    insert into auth.tenant_h (tenant_hk, tenant_bk, name, record_source)
    values (key, p_tenant_bk, p_name, util.get_record_source())
    on conflict (tenant_hk) do update set name = excluded.name where tenant_h.tenant_bk = excluded.tenant_bk;
    if not found then
        raise exception 'The key of tenant % is that of another one', p_tenant_bk
            using errcode = 'unique_violation', schema = 'auth', table = 'tenant_h', constraint = 'pk_tenant_h';
    end if;
    perform util.log_audit_event('TENANT_REGISTERED', 'tenant_h', p_tenant_bk, null, jsonb_build_object('name', p_name));
    perform set_config('app.tenant_hk', callers, true);
    return key;
end
$$;
comment on function auth.register_tenant(text, text, bytea) is 'Makes or renames a tenant; returns its key';

-- The trail of the house, with the tenant in its details. Without a tenant it refuses: a guess would put the blame on somebody.
create or replace function util.log_audit_event(p_event_type text, p_resource_type text, p_resource_id text, p_actor text,
                                                p_details jsonb default '{}') returns jsonb
    language plpgsql set search_path = pg_catalog, pg_temp as
$$
declare
    tenant constant bytea := auth.current_tenant_hk();
    recorded bigint;
begin
    if tenant is null then
        raise exception 'No tenant is set: app.tenant_hk' using errcode = 'insufficient_privilege';
    end if;
    recorded := public.record_audit_event(p_event_type, p_resource_type,
        case when p_resource_id ~ '^[0-9]{1,18}$' then p_resource_id::bigint end,
        coalesce(p_details, '{}') || jsonb_strip_nulls(jsonb_build_object('tenant_hk', encode(tenant, 'hex'), 'actor', p_actor,
            'resource_id', p_resource_id)));
    return jsonb_build_object('audit_id', recorded, 'event_type', p_event_type, 'tenant_hk', encode(tenant, 'hex'));
end
$$;
comment on function util.log_audit_event(text, text, text, text, jsonb) is
    'Records something that happened to events in the audit trail; the tenant is that of the setting';

-- A plant whose events come from itself needs no other source.
do
$$
    declare
        callers constant text := coalesce(current_setting('app.tenant_hk', true), '');
        key constant bytea := util.hash_binary('DEFAULT');
    begin
        perform set_config('app.tenant_hk', encode(key, 'hex'), true);
        insert into auth.tenant_h (tenant_hk, tenant_bk, name) values (key, 'DEFAULT', 'This plant') on conflict do nothing;
        perform set_config('app.tenant_hk', callers, true);
    end
$$;

-- Besides reading its tenant, the application uses functions. Later versions replace this function with a longer list.
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
comment on function util.grant_privileges() is
    'Gives the role neurohub_app what it may do with events, where that role exists; runs after every migration';

revoke all on all functions in schema util, auth from public;
