-- Author: NeuroHub MES team, 2026-11-29
-- Why: takes V0082 back. Loses nothing: rows of the trail say the same, and are dearer again.

begin;
set local lock_timeout = '10s';
lock table flyway_schema_history in exclusive mode;

do
$$
    begin
        if not exists (select from flyway_schema_history where version = '0082') then
            raise exception 'V0082 is not installed';
        end if;
        if exists (select from flyway_schema_history where version > '0082') then
            raise exception 'V0082 is not the last version installed: take back % first',
                (select 'V' || max(version) from flyway_schema_history);
        end if;
    end
$$;

create or replace view audited_columns as
select c.oid as relation, c.relname as table_name, a.attname as column_name, a.attnum as place,
       exists (select from pg_index i where i.indrelid = c.oid and i.indisprimary and a.attnum = any (i.indkey)) as is_key,
       a.atttypid in ('json'::regtype, 'jsonb'::regtype) as is_json,
       case when a.attname = any (r.secret) then format('case when %%1$s.%1$I is not null then ''[redacted]'' end', a.attname)
            when a.attname = any (r.digested) then format('audit_digest(%%1$s.%I)', a.attname)
            else format('%%1$s.%I', a.attname) end as recorded_as,
       coalesce(r.is_log, false) as is_log
from pg_class c
join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
left join audit_rules r on r.table_name = c.relname
where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and not c.relispartition and r.exempt is null
  and a.attname not in ('version', 'updated_at') and a.attname <> all (coalesce(r.unrecorded, '{}'));

create or replace function audit_function_of(audited regclass) returns text
    language sql stable set search_path = public, pg_temp as
$$
    with parts as (
        select table_name, bool_or(column_name = 'id') as has_id,
               string_agg(format('%L, %s', column_name, recorded_as), ', ' order by place) filter (where not is_json) as plain,
               string_agg(format(' || case when %%1$s.%I is null then ''{}'' else jsonb_build_object(%L, %s) end', column_name,
                                 column_name, recorded_as), '' order by place) filter (where is_json) as json,
               string_agg(format('%L, %s', column_name, recorded_as), ', ' order by place) filter (where is_key) as key,
               string_agg(format(E'        if new.%1$I is distinct from old.%1$I then\n'
                                 '            was := was || jsonb_build_object(%2$L, %3$s);\n'
                                 '            becomes := becomes || jsonb_build_object(%2$L, %4$s);\n'
                                 '        end if;\n', column_name, column_name, format(recorded_as, 'old'),
                                 format(recorded_as, 'new')), '' order by place) as comparisons
        from audited_columns
        where relation = audited
        group by table_name)
    select format($function$
declare
    was jsonb := '{}';
    becomes jsonb := '{}';
begin
    if tg_op = 'UPDATE' then
%1$s        if was <> '{}' then
            insert into audit_logs (entity_type, entity_id, action, old_values, new_values, user_id, api_key_id, station,
                                    client_ip, user_agent, request_id, override_reason, source)
            select %2$L, %3$s, 'UPDATE', %4$swas, %5$sbecomes, c.* from audit_context() c;
        end if;
    elsif tg_op = 'INSERT' then
        insert into audit_logs (entity_type, entity_id, action, new_values, user_id, api_key_id, station, client_ip,
                                user_agent, request_id, override_reason, source)
        with c as materialized (select * from audit_context())
        select %2$L, %6$s, 'CREATE', jsonb_strip_nulls(jsonb_build_object(%7$s))%8$s, c.* from c, touched;
    else
        insert into audit_logs (entity_type, entity_id, action, old_values, user_id, api_key_id, station, client_ip,
                                user_agent, request_id, override_reason, source)
        with c as materialized (select * from audit_context())
        select %2$L, %6$s, 'DELETE', jsonb_strip_nulls(jsonb_build_object(%7$s))%8$s, c.* from c, touched;
    end if;
    return null;
end
$function$, comparisons, table_name, case when has_id then 'new.id' else 'null' end,
        case when not has_id then format('jsonb_build_object(%s) || ', format(key, 'old')) end,
        case when not has_id then format('jsonb_build_object(%s) || ', format(key, 'new')) end,
        case when has_id then 'touched.id' else 'null' end, format(plain, 'touched'), format(json, 'touched'))
    from parts
$$;

alter function audit_digest(jsonb) immutable;
drop function audit_comparisons_of(regclass);
alter table audit_rules drop column together;

do $$ begin perform apply_audit_rules(); end $$;

delete from flyway_schema_history where version = '0082';
commit;
