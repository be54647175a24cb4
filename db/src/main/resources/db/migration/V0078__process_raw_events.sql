-- Author: NeuroHub MES team, 2026-11-29
-- Why: many workers on many nodes share the events that wait: each is processed by one at a time, for as long as its lease; those of
-- a unit in their order; every tenant gets its turn; and what fails again and again is in nobody's way. The application changes
-- events by these functions only: they belong to the owner, who sees one tenant at a time, too.

-- The least of a second, doubled with each attempt up to an hour, and up to a half more: attempts must not come together.
create or replace function raw.back_off(attempts integer) returns interval
    language sql volatile set search_path = pg_catalog, pg_temp as
$$
    select least(interval '1 second' * power(2, least(greatest(attempts, 1) - 1, 12)), interval '1 hour') * (1 + random() / 2)
$$;
comment on function raw.back_off(integer) is 'How long to wait after so many attempts that failed';

create or replace function raw.serve_tenant(p_tenant_hk bytea) returns void
    language sql volatile set search_path = pg_catalog, pg_temp as
$$
    select set_config('app.tenant_hk', encode(p_tenant_hk, 'hex'), true)
$$;
comment on function raw.serve_tenant(bytea) is 'The rest of the transaction, or of the function that calls it, is about a tenant';

-- An earlier event that somebody else is just claiming is skipped, but keeps the later ones of its unit back. An array, because a
-- subquery that the plan reads twice would lock twice as many. What is known of a queue's size is always old: the plan has to be right
-- whatever it is, so there is no way but the indexes of the queue and of the unit (+ 0 leaves the one of the primary key out).
create or replace function raw.claim_events_of(p_tenant_hk bytea, p_worker text, p_limit integer, p_lease interval)
    returns setof raw.site_tracking_events_r
    language sql volatile set search_path = pg_catalog, pg_temp set enable_seqscan = off set enable_bitmapscan = off as
$$
    update raw.site_tracking_events_r c
    set processing_status = 'PROCESSING', locked_by = p_worker, locked_until = clock_timestamp() + p_lease
    where c.raw_event_id = any (array(
        select e.raw_event_id
        from raw.site_tracking_events_r e
        where e.tenant_hk = p_tenant_hk and e.processing_status = 'PENDING' and e.next_attempt_at <= statement_timestamp()
          and (e.unit_key is null
               or not exists (select from raw.site_tracking_events_r earlier
                              where earlier.tenant_hk = p_tenant_hk and earlier.unit_key = e.unit_key
                                and earlier.processing_status in ('PENDING', 'PROCESSING')
                                and earlier.raw_event_id + 0 < e.raw_event_id))
        order by e.next_attempt_at, e.raw_event_id
        limit p_limit
        for update skip locked))
    returning c.*
$$;

-- Each tenant gets the same share first, and what others leave afterwards; in another order each time, so that nobody is always last.
create or replace function raw.claim_events(p_worker text, p_limit integer default 100, p_lease interval default '60 seconds')
    returns setof raw.site_tracking_events_r
    language plpgsql security definer set search_path = pg_catalog, pg_temp as
$$
declare
    callers constant text := coalesce(current_setting('app.tenant_hk', true), '');
    tenants constant bytea[] := array(select t.tenant_hk from auth.list_tenants() t order by random());
    share integer := greatest(1, p_limit / greatest(1, cardinality(tenants)));
    remaining integer := p_limit;
    taken integer;
    tenant bytea;
begin
    for round in 1..2
        loop
            foreach tenant in array tenants
                loop
                    exit when remaining <= 0;
                    perform raw.serve_tenant(tenant);
                    return query select * from raw.claim_events_of(tenant, p_worker, least(share, remaining), p_lease);
                    get diagnostics taken = row_count;
                    remaining := remaining - taken;
                end loop;
            share := remaining;
        end loop;
    perform set_config('app.tenant_hk', callers, true);
end
$$;
comment on function raw.claim_events(text, integer, interval) is
    'Gives a worker events to process, until their lease ends; each by one worker, those of a unit one after the other';

-- Whoever had an event of a unit goes on with the one behind it, and need not look for it among all that waits. If somebody else has just
-- claimed it, or it waits for another attempt, there is none: never one behind it.
create or replace function raw.claim_event_behind(p_raw_event_id bigint, p_tenant_hk bytea, p_worker text,
                                                  p_lease interval default '60 seconds')
    returns setof raw.site_tracking_events_r
    language plpgsql security definer set search_path = pg_catalog, pg_temp set enable_seqscan = off as
$$
declare
    callers constant text := coalesce(current_setting('app.tenant_hk', true), '');
begin
    perform raw.serve_tenant(p_tenant_hk);
    return query
        update raw.site_tracking_events_r c
        set processing_status = 'PROCESSING', locked_by = p_worker, locked_until = clock_timestamp() + p_lease
        where c.raw_event_id = (
            select e.raw_event_id
            from raw.site_tracking_events_r past
            join raw.site_tracking_events_r e on e.tenant_hk = p_tenant_hk and e.unit_key = past.unit_key
                and e.processing_status in ('PENDING', 'PROCESSING')
            where past.raw_event_id = p_raw_event_id and past.tenant_hk = p_tenant_hk
            order by e.raw_event_id
            limit 1)
          and c.tenant_hk = p_tenant_hk and c.processing_status = 'PENDING' and c.next_attempt_at <= clock_timestamp()
        returning c.*;
    perform set_config('app.tenant_hk', callers, true);
end
$$;
comment on function raw.claim_event_behind(bigint, bytea, text, interval) is
    'Gives a worker the event of the same unit that comes behind one that is over, if it is due';

-- The worker's own transaction calls it at its end: false means that the lease was lost, and what was done has to be undone.
create or replace function raw.finish_event(p_raw_event_id bigint, p_worker text) returns boolean
    language plpgsql security definer set search_path = pg_catalog, pg_temp set plan_cache_mode = force_generic_plan as
$$
declare
    tenant constant bytea := auth.current_tenant_hk();
begin
    update raw.site_tracking_events_r
    set processing_status = 'PROCESSED', processed_timestamp = clock_timestamp(), error_message = null, locked_by = null,
        locked_until = null
    where raw_event_id = p_raw_event_id and tenant_hk = tenant and processing_status = 'PROCESSING' and locked_by = p_worker;
    return found;
end
$$;
comment on function raw.finish_event(bigint, text) is
    'The event is processed, if the worker still has it; in the transaction of what was made of it, which ends in nothing otherwise';

-- In a transaction of its own, after that of the attempt was undone.
create or replace function raw.fail_event(p_raw_event_id bigint, p_worker text, p_error text, p_max_attempts integer default 5,
                                          p_is_final boolean default false) returns text
    language plpgsql security definer set search_path = pg_catalog, pg_temp as
$$
declare
    becomes text;
begin
    update raw.site_tracking_events_r
    set processing_status = case when p_is_final or retry_count + 1 >= p_max_attempts then 'ERROR' else 'PENDING' end,
        error_message = left(coalesce(nullif(p_error, ''), 'Unknown'), 2000), retry_count = retry_count + 1,
        next_attempt_at = clock_timestamp() + raw.back_off(retry_count + 1), locked_by = null, locked_until = null
    where raw_event_id = p_raw_event_id and tenant_hk = auth.current_tenant_hk() and processing_status = 'PROCESSING'
      and locked_by = p_worker
    returning processing_status into becomes;
    return becomes;
end
$$;
comment on function raw.fail_event(bigint, text, text, integer, boolean) is
    'The attempt failed: PENDING again, later each time, or ERROR; null if the worker has it no more';

create or replace function raw.extend_lease(p_raw_event_ids bigint[], p_worker text, p_lease interval default '60 seconds')
    returns bigint[]
    language plpgsql security definer set search_path = pg_catalog, pg_temp as
$$
declare
    callers constant text := coalesce(current_setting('app.tenant_hk', true), '');
    tenant bytea;
    extended bigint[] := '{}';
begin
    for tenant in select t.tenant_hk from auth.list_tenants() t
        loop
            perform raw.serve_tenant(tenant);
            with kept as (
                update raw.site_tracking_events_r
                set locked_until = clock_timestamp() + p_lease
                where raw_event_id = any (p_raw_event_ids) and tenant_hk = tenant and processing_status = 'PROCESSING'
                  and locked_by = p_worker
                returning raw_event_id)
            select extended || coalesce(array_agg(raw_event_id), '{}') into extended from kept;
        end loop;
    perform set_config('app.tenant_hk', callers, true);
    return extended;
end
$$;
comment on function raw.extend_lease(bigint[], text, interval) is 'Lets a worker keep events longer; returns those it still had';

-- A node that is drained gives back what it has not begun; that is no attempt.
create or replace function raw.release_events(p_worker text, p_raw_event_ids bigint[] default null) returns integer
    language plpgsql security definer set search_path = pg_catalog, pg_temp set enable_seqscan = off as
$$
declare
    callers constant text := coalesce(current_setting('app.tenant_hk', true), '');
    tenant bytea;
    released integer := 0;
    here integer;
begin
    for tenant in select t.tenant_hk from auth.list_tenants() t
        loop
            perform raw.serve_tenant(tenant);
            update raw.site_tracking_events_r
            set processing_status = 'PENDING', locked_by = null, locked_until = null
            where tenant_hk = tenant and processing_status = 'PROCESSING' and locked_by = p_worker
              and (p_raw_event_ids is null or raw_event_id = any (p_raw_event_ids));
            get diagnostics here = row_count;
            released := released + here;
        end loop;
    perform set_config('app.tenant_hk', callers, true);
    return released;
end
$$;
comment on function raw.release_events(text, bigint[]) is 'Gives back events of a worker, all or the given ones';

-- Who lets a lease run out may have died of the event: that is an attempt.
create or replace function raw.reap_events(p_max_attempts integer default 5, p_limit integer default 1000) returns integer
    language plpgsql security definer set search_path = pg_catalog, pg_temp set enable_seqscan = off as
$$
declare
    callers constant text := coalesce(current_setting('app.tenant_hk', true), '');
    tenant bytea;
    reaped integer := 0;
    here integer;
begin
    for tenant in select t.tenant_hk from auth.list_tenants() t
        loop
            perform raw.serve_tenant(tenant);
            update raw.site_tracking_events_r
            set processing_status = case when retry_count + 1 >= p_max_attempts then 'ERROR' else 'PENDING' end,
                error_message = format('The lease of %s ran out', coalesce(locked_by, 'nobody')), retry_count = retry_count + 1,
                next_attempt_at = clock_timestamp() + raw.back_off(retry_count + 1), locked_by = null, locked_until = null
            where raw_event_id = any (array(
                select e.raw_event_id
                from raw.site_tracking_events_r e
                where e.tenant_hk = tenant and e.processing_status = 'PROCESSING'
                  and (e.locked_until < statement_timestamp() or e.locked_until is null)
                limit p_limit
                for update skip locked));
            get diagnostics here = row_count;
            reaped := reaped + here;
        end loop;
    perform set_config('app.tenant_hk', callers, true);
    if reaped > 0 then
        perform raw.wake_workers();
    end if;
    return reaped;
end
$$;
comment on function raw.reap_events(integer, integer) is 'Takes events from workers whose lease ran out; returns how many';

-- Of the tenant of the setting. What is replayed begins with all its attempts; the trail knows who wanted it.
create or replace function raw.replay_events(p_raw_event_ids bigint[] default null, p_event_type text default null,
                                             p_received_from timestamptz default null, p_received_to timestamptz default null,
                                             p_statuses text[] default '{ERROR}', p_limit integer default 1000,
                                             p_actor text default null) returns integer
    language plpgsql security definer set search_path = pg_catalog, pg_temp set enable_seqscan = off as
$$
declare
    replayed integer;
begin
    if not p_statuses <@ array ['ERROR', 'PROCESSED'] then
        raise exception 'Only events in the state ERROR or PROCESSED are replayed' using errcode = 'invalid_parameter_value';
    end if;
    update raw.site_tracking_events_r
    set processing_status = 'PENDING', retry_count = 0, next_attempt_at = clock_timestamp(), processed_timestamp = null
    where raw_event_id = any (array(
        select e.raw_event_id
        from raw.site_tracking_events_r e
        where e.tenant_hk = auth.current_tenant_hk() and e.processing_status = any (p_statuses)
          and (p_raw_event_ids is null or e.raw_event_id = any (p_raw_event_ids))
          and (p_event_type is null or e.event_type = p_event_type)
          and (p_received_from is null or e.received_timestamp >= p_received_from)
          and (p_received_to is null or e.received_timestamp < p_received_to)
        order by e.raw_event_id
        limit p_limit
        for update skip locked));
    get diagnostics replayed = row_count;
    if replayed > 0 then
        perform util.log_audit_event('RAW_EVENTS_REPLAYED', 'site_tracking_events_r', p_raw_event_ids[1]::text, p_actor,
            jsonb_strip_nulls(jsonb_build_object('events', replayed, 'ids', to_jsonb(p_raw_event_ids[:100]),
                'event_type', p_event_type, 'received_from', p_received_from, 'received_to', p_received_to)));
        perform raw.wake_workers();
    end if;
    return replayed;
end
$$;
comment on function raw.replay_events(bigint[], text, timestamptz, timestamptz, text[], integer, text) is
    'Lets events be processed again; without a filter all in the state ERROR, the oldest first, up to the limit';

-- Whoever watches the queue learns of no tenant.
create or replace function raw.get_queue_metrics()
    returns table (pending_events bigint, due_events bigint, processing_events bigint, error_events bigint,
                   oldest_pending_seconds double precision)
    language plpgsql security definer set search_path = pg_catalog, pg_temp set enable_seqscan = off as
$$
declare
    callers constant text := coalesce(current_setting('app.tenant_hk', true), '');
    tenant bytea;
    here record;
begin
    pending_events := 0; due_events := 0; processing_events := 0; error_events := 0; oldest_pending_seconds := 0;
    for tenant in select t.tenant_hk from auth.list_tenants() t
        loop
            perform raw.serve_tenant(tenant);
            select count(*) as pending, count(*) filter (where next_attempt_at <= statement_timestamp()) as due,
                   extract(epoch from clock_timestamp() - min(received_timestamp)) as oldest
            into here from raw.site_tracking_events_r where tenant_hk = tenant and processing_status = 'PENDING';
            pending_events := pending_events + here.pending;
            due_events := due_events + here.due;
            oldest_pending_seconds := greatest(oldest_pending_seconds, here.oldest);
            processing_events := processing_events
                + (select count(*) from raw.site_tracking_events_r where tenant_hk = tenant and processing_status = 'PROCESSING');
            error_events := error_events
                + (select count(*) from raw.site_tracking_events_r where tenant_hk = tenant and processing_status = 'ERROR');
        end loop;
    perform set_config('app.tenant_hk', callers, true);
    return next;
end
$$;
comment on function raw.get_queue_metrics() is 'How long the queue of all tenants is, and how old';

-- Retention -------------------------------------------------------------------------------------------------------------

create or replace function raw.remove_processed_events(p_older_than_days integer, p_limit integer default 5000) returns integer
    language plpgsql security definer set search_path = pg_catalog, pg_temp set enable_seqscan = off as
$$
declare
    callers constant text := coalesce(current_setting('app.tenant_hk', true), '');
    tenant bytea;
    removed integer := 0;
    here integer;
begin
    if p_older_than_days is null or p_older_than_days < 1 then
        raise exception 'Events are kept for at least a day' using errcode = 'invalid_parameter_value';
    end if;
    for tenant in select t.tenant_hk from auth.list_tenants() t
        loop
            perform raw.serve_tenant(tenant);
            delete from raw.site_tracking_events_r
            where raw_event_id = any (array(
                select e.raw_event_id
                from raw.site_tracking_events_r e
                where e.tenant_hk = tenant and e.processing_status = 'PROCESSED'
                  and e.received_timestamp < statement_timestamp() - p_older_than_days * interval '1 day'
                order by e.received_timestamp
                limit p_limit - removed
                for update skip locked));
            get diagnostics here = row_count;
            removed := removed + here;
            if here > 0 then
                perform util.log_audit_event('RAW_EVENTS_REMOVED', 'site_tracking_events_r', null, null,
                    jsonb_build_object('events', here, 'older_than_days', p_older_than_days));
            end if;
            exit when removed >= p_limit;
        end loop;
    perform set_config('app.tenant_hk', callers, true);
    return removed;
end
$$;
comment on function raw.remove_processed_events(integer, integer) is
    'Removes processed events that were received so many days ago, up to the limit; to be repeated while it returns the limit';

create or replace function raw.forget_senders(p_older_than_days integer, p_limit integer default 5000) returns integer
    language plpgsql security definer set search_path = pg_catalog, pg_temp set enable_seqscan = off as
$$
declare
    callers constant text := coalesce(current_setting('app.tenant_hk', true), '');
    tenant bytea;
    forgotten integer := 0;
    here integer;
begin
    for tenant in select t.tenant_hk from auth.list_tenants() t
        loop
            perform raw.serve_tenant(tenant);
            update raw.site_tracking_events_r
            set client_ip = null, user_agent = null
            where raw_event_id = any (array(
                select e.raw_event_id
                from raw.site_tracking_events_r e
                where e.tenant_hk = tenant and (e.client_ip is not null or e.user_agent is not null)
                  and e.received_timestamp < statement_timestamp() - p_older_than_days * interval '1 day'
                order by e.received_timestamp
                limit p_limit - forgotten
                for update skip locked));
            get diagnostics here = row_count;
            forgotten := forgotten + here;
            exit when forgotten >= p_limit;
        end loop;
    perform set_config('app.tenant_hk', callers, true);
    return forgotten;
end
$$;
comment on function raw.forget_senders(integer, integer) is
    'Takes address and program of the sender from events that were received so many days ago, whatever their state, up to the limit';

revoke all on all functions in schema raw from public;
