-- Author: NeuroHub MES team, 2026-11-29
-- Why: takes V0077 back. Loses the raw events, which stay in a table of the schema backup.

begin;
set local lock_timeout = '10s';
set local client_min_messages = warning;
lock table flyway_schema_history in exclusive mode;

do
$$
    begin
        if not exists (select from flyway_schema_history where version = '0077') then
            raise exception 'V0077 is not installed';
        end if;
        if exists (select from flyway_schema_history where version > '0077') then
            raise exception 'V0077 is not the last version installed: take back % first',
                (select 'V' || max(version) from flyway_schema_history);
        end if;
    end
$$;

lock table raw.site_tracking_events_r in access exclusive mode;

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
            (select count(*) || ' raw events' from raw.site_tracking_events_r having count(*) > 0))
        into loss;
        if loss <> '' and current_setting('neurohub.force', true) is distinct from 'true' then
            raise exception 'Taking back V0077 would lose %', loss
                using hint = 'The setting neurohub.force = true accepts it: they are kept in the schema backup.';
        end if;
    end
$$;

-- What others have made on it is theirs to take away, even where the loss is accepted.
do
$$
    declare
        dependents text;
    begin
        select string_agg(distinct d.name, ', ')
        into dependents
        from (select conrelid::regclass::text as name from pg_constraint
              where contype = 'f' and confrelid = 'raw.site_tracking_events_r'::regclass
              union all
              select r.ev_class::regclass::text
              from pg_depend p join pg_rewrite r on r.oid = p.objid and p.classid = 'pg_rewrite'::regclass
              where p.refobjid = 'raw.site_tracking_events_r'::regclass) d;
        if dependents is not null then
            raise exception 'Others depend on raw.site_tracking_events_r: %', dependents using errcode = 'dependent_objects_still_exist';
        end if;
    end
$$;

-- Rows that are kept have the same guard as before, and the application has no part in them.
do
$$
    declare
        kept constant text := to_char(clock_timestamp() at time zone 'UTC', '"site_tracking_events_r_backup_"YYYYMMDD_HH24MISS_US');
    begin
        if exists (select from raw.site_tracking_events_r) then
            create schema if not exists backup;
            execute format('create table backup.%I as table raw.site_tracking_events_r', kept);
            perform util.isolate_tenants(format('backup.%I', kept)::regclass);
            perform set_config('neurohub.rollback_notes', 'Kept in backup.' || kept, true);
        end if;
    end
$$;

drop function raw.get_pipeline_status();
drop function raw.get_processing_stats(bytea, integer);
drop function raw.ingest_tracking_events_batch(bytea, bytea, inet, text, jsonb, text);
drop function raw.ingest_tracking_event(bytea, bytea, inet, text, jsonb);
drop function raw.ingest_event(bytea, bytea, inet, text, jsonb, text, bytea, text, text, text);
drop function raw.ingest_events(bytea, jsonb[], text[], bytea[], bytea[], inet[], text[], text[], text, text);
drop function raw.wake_workers();
drop function raw.new_batch_id();
drop function raw.refusal_of(jsonb);
drop function raw.event_time_of(jsonb);
drop function util.parse_event_time(text);
drop table raw.site_tracking_events_r;

-- A schema that somebody else uses, too, stays.
do
$$
    begin
        if not exists (select from pg_class where relnamespace = 'raw'::regnamespace)
            and not exists (select from pg_proc where pronamespace = 'raw'::regnamespace) then
            drop schema raw;
        end if;
    end
$$;

delete from flyway_schema_history where version = '0077';
commit;
