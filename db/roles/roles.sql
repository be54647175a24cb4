-- Separates the owner of the schema from the application. Run by a superuser, or by the owner of the database who may
-- create roles, connected to the database of the MES, before or after its first start. Again, it changes nothing:
--
--     psql -v ON_ERROR_STOP=1 -d mes -f db/roles/roles.sql
--
-- Passwords are set afterwards: \password neurohub_owner, \password neurohub_app.

do
$$
    declare
        wanted name;
    begin
        foreach wanted in array array ['neurohub_owner', 'neurohub_app']
            loop
                if not exists (select from pg_roles where rolname = wanted) then
                    execute format('create role %I login', wanted);
                end if;
            end loop;
        -- A server that somebody else runs has no superuser for us: who hands things over must be a member.
        if not (select rolsuper from pg_roles where rolname = current_user) then
            execute format('grant neurohub_owner to %I', current_user);
        else
            -- States and times of other sessions, and how far standby servers are behind, for the metrics.
            grant pg_read_all_stats to neurohub_app;
        end if;
        execute format('alter database %I owner to neurohub_owner', current_database());
        execute format('revoke all on database %I from public', current_database());
        execute format('grant connect on database %I to neurohub_app', current_database());
    end
$$;

revoke all on schema public from public;
grant usage, create on schema public to neurohub_owner;
grant usage on schema public to neurohub_app;

-- What an installation with one account has made so far goes to the owner; sequences of identities follow their tables.
do
$$
    declare
        made record;
    begin
        for made in
            with schemas as (select oid, nspname from pg_namespace
                             where nspname in ('public', 'auth', 'util', 'raw', 'staging', 'migrations', 'backup'))
            select 'schema' as kind, quote_ident(s.nspname) as object
            from schemas s join pg_namespace n using (oid)
            where s.nspname <> 'public' and n.nspowner <> 'neurohub_owner'::regrole
            union all
            select 'table', c.oid::regclass::text
            from pg_class c join schemas s on s.oid = c.relnamespace
            where c.relkind in ('r', 'p', 'v', 'm') and c.relowner <> 'neurohub_owner'::regrole
              and not exists (select from pg_depend where objid = c.oid and deptype = 'e')
            union all
            select 'routine', p.oid::regprocedure::text
            from pg_proc p join schemas s on s.oid = p.pronamespace
            where p.proowner <> 'neurohub_owner'::regrole
              and not exists (select from pg_depend where objid = p.oid and deptype = 'e')
            loop
                execute format('alter %s %s owner to neurohub_owner', made.kind, made.object);
            end loop;
        if to_regprocedure('public.grant_application_privileges()') is not null then
            perform public.grant_application_privileges();
        end if;
        if to_regprocedure('util.grant_privileges()') is not null then
            perform util.grant_privileges();
        end if;
    end
$$;
