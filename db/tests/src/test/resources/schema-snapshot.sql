-- One line per thing of the schema: what it is, its name, and all that matters about it. The order of columns is the
-- one among those that exist, because a column that went leaves a gap behind.

with relations as (
    select c.*
    from pg_class c
    where c.relnamespace = current_schema()::regnamespace and c.relname not like 'flyway\_schema\_history%'
), things as (
    select 'relation ' || relname as thing,
           concat_ws(' | ', relkind, relpersistence, relrowsecurity, relreplident, reloptions::text, relowner::regrole)
               as what
    from relations
    union all
    select 'grants on ' || relname,
           (select string_agg(item::text, ', ' order by item::text)
            from unnest(coalesce(relacl, acldefault((case relkind when 'S' then 's' else 'r' end)::"char", relowner)))
                item)
    from relations
    union all
    select 'column ' || r.relname || '.' || a.attname,
           concat_ws(' | ', row_number() over (partition by r.oid order by a.attnum),
               format_type(a.atttypid, a.atttypmod),
               case when a.attnotnull then 'not null' end, nullif(a.attidentity, ''), nullif(a.attgenerated, ''),
               pg_get_expr(d.adbin, d.adrelid), a.attcollation::regcollation, a.attstorage, a.attstattarget,
               a.attoptions::text, (select string_agg(item::text, ', ' order by item::text) from unnest(a.attacl) item))
    from relations r
    join pg_attribute a on a.attrelid = r.oid and a.attnum > 0 and not a.attisdropped
    left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
    where r.relkind in ('r', 'p', 'v', 'm')
    union all
    select 'constraint ' || r.relname || '.' || c.conname,
           concat_ws(' | ', c.contype, pg_get_constraintdef(c.oid), case when c.convalidated then 'validated' end)
    from relations r
    join pg_constraint c on c.conrelid = r.oid
    union all
    select 'index ' || r.relname, concat_ws(' | ', pg_get_indexdef(r.oid), case when i.indisvalid then 'valid' end)
    from relations r
    join pg_index i on i.indexrelid = r.oid
    union all
    select 'trigger ' || r.relname || '.' || t.tgname, concat_ws(' | ', pg_get_triggerdef(t.oid), t.tgenabled)
    from relations r
    join pg_trigger t on t.tgrelid = r.oid and not t.tgisinternal
    union all
    select 'view ' || relname, pg_get_viewdef(oid)
    from relations
    where relkind in ('v', 'm')
    union all
    select 'sequence ' || r.relname,
           concat_ws(' | ', format_type(s.seqtypid, null), s.seqstart, s.seqincrement, s.seqmax, s.seqmin,
               s.seqcache, s.seqcycle)
    from relations r
    join pg_sequence s on s.seqrelid = r.oid
    union all
    select 'policy ' || tablename || '.' || policyname, concat_ws(' | ', permissive, roles::text, cmd, qual, with_check)
    from pg_policies
    where schemaname = current_schema()
    union all
    select 'function ' || p.oid::regprocedure,
           concat_ws(' | ', pg_get_functiondef(p.oid), p.proowner::regrole,
               (select string_agg(item::text, ', ' order by item::text)
                from unnest(coalesce(p.proacl, acldefault('f', p.proowner))) item))
    from pg_proc p
    where p.pronamespace = current_schema()::regnamespace and p.prokind in ('f', 'p')
    union all
    select 'type ' || t.oid::regtype, concat_ws(' | ', t.typtype,
               (select string_agg(e.enumlabel, ', ' order by e.enumsortorder)
                from pg_enum e where e.enumtypid = t.oid))
    from pg_type t
    where t.typnamespace = current_schema()::regnamespace and t.typtype in ('e', 'd', 'r')
    union all
    select 'comment on ' || i.type || ' ' || i.identity, d.description
    from pg_description d
    cross join lateral pg_identify_object(d.classoid, d.objoid, d.objsubid) i
    where i.schema = current_schema() and i.identity not like '%flyway\_schema\_history%'
    union all
    select 'default grants ' || d.defaclobjtype::text,
           (select string_agg(item::text, ', ' order by item::text) from unnest(d.defaclacl) item)
    from pg_default_acl d
    union all
    select 'extension ' || extname, extversion
    from pg_extension
)
select thing || ': ' || coalesce(what, '') as line
from things
order by thing collate "C", what collate "C";
