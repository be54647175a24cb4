-- Author: NeuroHub MES team, 2026-11-29
-- Why: takes V0063 back. Loses the audit trail, but for months that were detached from it.

begin;
set local lock_timeout = '10s';
set local client_min_messages = warning;
lock table flyway_schema_history in exclusive mode;

do
$$
    begin
        if not exists (select from flyway_schema_history where version = '0063') then
            raise exception 'V0063 is not installed';
        end if;
        if exists (select from flyway_schema_history where version > '0063') then
            raise exception 'V0063 is not the last version installed: take back % first',
                (select 'V' || max(version) from flyway_schema_history);
        end if;
    end
$$;

lock table audit_logs, audit_legal_holds in access exclusive mode;

do
$$
    declare
        loss text;
    begin
        select concat_ws(', ',
            -- What versions write themselves is in their files.
            (select count(*) || ' rows of the audit trail' from audit_logs
             where source <> 'DIRECT' or entity_type not in ('application_privileges', 'audit_rules') having count(*) > 0),
            (select count(*) || ' legal holds' from audit_legal_holds having count(*) > 0))
        into loss;
        if loss <> '' and current_setting('neurohub.force', true) is distinct from 'true' then
            raise exception 'Taking back V0063 would lose %', loss
                using hint = 'Keep a backup; the setting neurohub.force = true accepts the loss.';
        end if;
    end
$$;

drop function maintain_audit_partitions(timestamptz);
drop table audit_legal_holds;
drop table audit_logs;
-- Months that were detached stay, as tables like others.
drop function refuse_audit_change() cascade;
delete from application_privileges where table_name in ('audit_logs', 'audit_legal_holds');

create or replace function grant_application_privileges() returns void
    language plpgsql set search_path = public, pg_temp as
$$
    declare
        item record;
    begin
        if not exists (select from pg_roles where rolname = 'neurohub_app') then
            return;
        end if;
        for item in
            select c.oid::regclass as relation, c.relkind = 'S' as is_sequence,
                   'UPDATE' = any (p.granted) as may_update,
                   array_to_string(array_remove('SELECT'::text || p.granted, 'UPDATE'), ', ') as others,
                   (select string_agg(quote_ident(a.attname), ', ' order by a.attnum)
                    from pg_attribute a
                    where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
                      and a.attname <> all (coalesce(l.fixed_columns, '{}'))) as free_columns,
                   cardinality(l.fixed_columns) > 0 as has_fixed_columns
            from pg_class c
            left join application_privileges l on l.table_name = c.relname
            cross join lateral (
                select case when c.relkind in ('r', 'p') then coalesce(l.privileges, '{INSERT, UPDATE}')
                            else '{}' end as granted) p
            where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p', 'v', 'm', 'S')
              and pg_has_role(c.relowner, 'USAGE')
            loop
                execute format('revoke all on %s from neurohub_app', item.relation);
                if item.is_sequence then
                    execute format('grant usage on sequence %s to neurohub_app', item.relation);
                    continue;
                end if;
                execute format('grant %s on %s to neurohub_app', item.others, item.relation);
                if item.may_update then
                    execute format('grant update %s on %s to neurohub_app',
                        case when item.has_fixed_columns then '(' || item.free_columns || ')' end, item.relation);
                end if;
            end loop;
        grant execute on function remove_lot(bigint), remove_session(bigint) to neurohub_app;
    end
$$;

delete from flyway_schema_history where version = '0063';
commit;
