-- Author: NeuroHub MES team, 2026-11-29
-- Why: an eighth of the throughput was more than the audit trail may cost. What it says stays as it is; how it is made costs less.
-- In a transaction of a row or two the dear part is not to compare values but to make expressions ready for it, each anew. So
-- there are fewer: most columns do not change, and those of a completion all do. Functions are replaced, no table is locked.

-- It calls what is only stable. As long as it promised more it was called, and not made a part of what asks for it.
alter function audit_digest(jsonb) stable;

alter table audit_rules add column together varchar(63)[] not null default '{}';
comment on column audit_rules.together is 'Columns that as a rule change together: then they are compared and recorded as one';
-- As before, but for is_json: what is recorded as a text is none.
create or replace view audited_columns as
select c.oid as relation, c.relname as table_name, a.attname as column_name, a.attnum as place,
       exists (select from pg_index i where i.indrelid = c.oid and i.indisprimary and a.attnum = any (i.indkey)) as is_key,
       a.atttypid in ('json'::regtype, 'jsonb'::regtype) and a.attname <> all (coalesce(r.secret || r.digested, '{}')) as is_json,
       case when a.attname = any (r.secret) then format('case when %%1$s.%1$I is not null then ''[redacted]'' end', a.attname)
            when a.attname = any (r.digested) then format('audit_digest(%%1$s.%I)', a.attname)
            else format('%%1$s.%I', a.attname) end as recorded_as,
       coalesce(r.is_log, false) as is_log
from pg_class c
join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
left join audit_rules r on r.table_name = c.relname
where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and not c.relispartition and r.exempt is null
  and a.attname not in ('version', 'updated_at') and a.attname <> all (coalesce(r.unrecorded, '{}'));

-- How an update is compared: a look at eight columns at once, and at each only where one of them changed.
create function audit_comparisons_of(audited regclass) returns text
    language sql stable set search_path = public, pg_temp as
$$
    with compared as (
        select a.place, a.column_name = any (coalesce(r.together, '{}')) as is_together,
               format('new.%1$I is distinct from old.%1$I', a.column_name) as differs,
               format('%L, %s', a.column_name, format(a.recorded_as, 'old')) as was,
               format('%L, %s', a.column_name, format(a.recorded_as, 'new')) as becomes
        from audited_columns a
        left join audit_rules r using (table_name)
        where a.relation = audited),
    parts as (
        select is_together, part,
               format(E'        if %s then\n%s        end if;\n', string_agg(differs, ' or ' order by place),
                      string_agg(format(E'            if %s then\n'
                                        '                was := was || jsonb_build_object(%s);\n'
                                        '                becomes := becomes || jsonb_build_object(%s);\n'
                                        '            end if;\n', differs, was, becomes), '' order by place)) as steps
        from (select *, (row_number() over (partition by is_together order by place) - 1) / 8 as part from compared) c
        group by is_together, part),
    together as (
        select format(E'        if %s then\n'
                      '            was := jsonb_build_object(%s);\n'
                      '            becomes := jsonb_build_object(%s);\n'
                      '        else\n%s        end if;\n', string_agg(differs, ' and ' order by place),
                      string_agg(was, ', ' order by place), string_agg(becomes, ', ' order by place),
                      (select string_agg(regexp_replace(steps, '^(?=.)', '    ', 'gn'), '' order by part)
                       from parts where is_together)) as steps
        from compared
        where is_together
        having count(*) > 0)
    select concat((select steps from together), (select string_agg(steps, '' order by part) from parts where not is_together))
$$;
comment on function audit_comparisons_of(regclass) is 'What of the trigger function of a table collects the columns that changed';
revoke all on function audit_comparisons_of(regclass) from public;

-- Of a new row PostgreSQL 16 leaves out nulls at once, those of 15 are taken out again.
create or replace function audit_function_of(audited regclass) returns text
    language sql stable set search_path = public, pg_temp as
$$
    with made as (
        select current_setting('server_version_num')::integer >= 160000 as leaves_out_nulls),
    parts as (
        select table_name, bool_or(column_name = 'id') as has_id,
               format(case when leaves_out_nulls then 'json_object(%s absent on null returning jsonb)'
                           else 'jsonb_strip_nulls(jsonb_build_object(%s))' end,
                      string_agg(format(case when leaves_out_nulls then '%L: %s' else '%L, %s' end, column_name, recorded_as),
                                 ', ' order by place) filter (where not is_json)) as plain,
               string_agg(format(' || case when %%1$s.%I is null then ''{}'' else jsonb_build_object(%L, %s) end', column_name,
                                 column_name, recorded_as), '' order by place) filter (where is_json) as json,
               string_agg(format('%L, %s', column_name, recorded_as), ', ' order by place) filter (where is_key) as key
        from audited_columns, made
        where relation = audited
        group by table_name, leaves_out_nulls)
    select format($function$
declare
    was jsonb := jsonb '{}';
    becomes jsonb := jsonb '{}';
begin
    if tg_op = 'UPDATE' then
%1$s        if was <> jsonb '{}' then
            insert into audit_logs (entity_type, entity_id, action, old_values, new_values, user_id, api_key_id, station,
                                    client_ip, user_agent, request_id, override_reason, source)
            select %2$L, %3$s, 'UPDATE', %4$swas, %5$sbecomes, c.* from audit_context() c;
        end if;
    elsif tg_op = 'INSERT' then
        insert into audit_logs (entity_type, entity_id, action, new_values, user_id, api_key_id, station, client_ip,
                                user_agent, request_id, override_reason, source)
        select %2$L, %6$s, 'CREATE', %7$s%8$s, c.* from touched, audit_context() c;
    else
        insert into audit_logs (entity_type, entity_id, action, old_values, user_id, api_key_id, station, client_ip,
                                user_agent, request_id, override_reason, source)
        select %2$L, %6$s, 'DELETE', %7$s%8$s, c.* from touched, audit_context() c;
    end if;
    return null;
end
$function$, audit_comparisons_of(audited), table_name, case when has_id then 'new.id' else 'null' end,
        case when not has_id then format('jsonb_build_object(%s) || ', format(key, 'old')) end,
        case when not has_id then format('jsonb_build_object(%s) || ', format(key, 'new')) end,
        case when has_id then 'touched.id' else 'null' end, format(plain, 'touched'), format(json, 'touched'))
    from parts
$$;

-- Twice: the change of the rule is recorded, too.
select apply_audit_rules();
update audit_rules
set together = '{result, verdict, measurements, verdicts, completed_at, completion_recorded_at, completed_by, end_recorded_by}'
where table_name = 'process_data';

select apply_audit_rules();
