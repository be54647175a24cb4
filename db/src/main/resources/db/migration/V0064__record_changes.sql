-- Author: NeuroHub MES team, 2026-11-29
-- Why: changes are recorded where rows are written, so that none is missed whoever writes: a station, a job, a repair by hand.
-- Each table gets a function of its own, made from its columns: comparing column by column costs a third of comparing rows
-- as JSON. Creating the triggers takes a lock of moments on all of them.

create table audit_rules
(
    table_name varchar(63)   not null,
    exempt     varchar(300),
    unrecorded varchar(63)[] not null default '{}',
    secret     varchar(63)[] not null default '{}',
    digested   varchar(63)[] not null default '{}',
    is_log     boolean       not null default false,
    constraint pk_audit_rules primary key (table_name)
);
comment on table audit_rules is 'How changes of a table are recorded; of a table that is not listed, all of them are, with all columns';
comment on column audit_rules.exempt is 'Why nothing of the table is recorded';
comment on column audit_rules.unrecorded is 'Counters and signs of life; version and updated_at of every table are, too';
comment on column audit_rules.secret is 'Columns of which is recorded that they changed';
comment on column audit_rules.digested is 'Columns of which the SHA-256 is recorded';
comment on column audit_rules.is_log is 'A row is a record itself, and never changes: only what should not happen to it is recorded';

insert into audit_rules (table_name, exempt)
values ('audit_logs', 'the trail itself, sealed instead'),
       ('flyway_schema_history', 'kept and checked by Flyway'),
       ('number_counters', 'counters, which the numbers of lots and units show'),
       ('sessions', 'sign-ins, refusals and sign-outs are recorded as such; rows expire'),
       ('access_tokens', 'secrets of sessions; rows expire'),
       ('refresh_tokens', 'secrets of sessions; rows expire'),
       ('stream_tickets', 'secrets that are used once; rows expire'),
       ('sign_in_failures', 'counters that expire; refusals are recorded as such'),
       ('idempotency_keys', 'answers kept for a day'),
       ('request_budgets', 'counters that expire'),
       ('error_logs', 'a log that is kept for some weeks'),
       ('alert_signals', 'a queue, empty again after moments'),
       ('outbox_events', 'a queue of what the recorded changes are told others as'),
       ('event_feed', 'a sign of life of who listens'),
       ('webhook_dead_letters', 'a queue of what could not be told others');

insert into audit_rules (table_name, unrecorded, secret, digested, is_log)
values ('users', '{last_login_at}', '{password_hash}', '{}', false),
       ('api_keys', '{last_used_at}', '{key_hash}', '{}', false),
       ('equipment', '{operation_seconds, running_count}', '{}', '{}', false),
       ('stations', '{health_data, last_seen_at}', '{}', '{}', false),
       ('process_headers', '{total_count, pass_count, fail_count}', '{}', '{}', false),
       ('sequence_packages', '{}', '{}', '{content}', false),
       ('lots', '{wip_count, serial_count, passed_quantity, failed_quantity, scrapped_quantity}', '{}', '{}', false),
       -- The attempt that starts or ends there says so, and twice is twice as dear.
       ('wip_items', '{current_process_id}', '{}', '{}', false),
       ('process_data', '{}', '{}', '{measurements, defects, verdicts}', false),
       ('ingest_records', '{}', '{}', '{}', true),
       ('alerts', '{occurrences, last_seen_at}', '{}', '{}', false),
       ('printers', '{failures, next_attempt_at, last_success_at, last_failure_at, last_failure, claim, expires_claim_at}', '{}',
        '{}', false),
       ('print_jobs', '{attempts, last_failure}', '{}', '{}', false),
       ('print_logs', '{}', '{}', '{}', true),
       ('webhook_sources', '{}', '{secret, previous_secret}', '{}', false),
       ('webhook_deliveries', '{}', '{}', '{body}', true),
       ('webhook_subscriptions', '{sent_up_to, attempts, consecutive_failures, next_attempt_at, last_success_at, last_failure_at, '
           'last_failure, claim, expires_claim_at}', '{secret, previous_secret}', '{}', false);

insert into application_privileges (table_name, privileges)
values ('audit_rules', '{}');

-- What the writer told about himself: anything that a setting can hold is taken as it is, or not at all, and never fails.
-- Settings of a transaction stay in the session as '' when it ends. A table, so that it becomes part of the statement that asks.
create function audit_context()
    returns table (user_id bigint, api_key_id bigint, station text, client_ip text, user_agent text, request_id text,
                   override_reason text, source text)
    language sql stable rows 1 as
$$
    select case when current_setting('app.current_user_id', true) ~ '^[0-9]{1,18}$'
                then current_setting('app.current_user_id', true)::bigint end,
           case when current_setting('app.api_key_id', true) ~ '^[0-9]{1,18}$'
                then current_setting('app.api_key_id', true)::bigint end,
           left(nullif(current_setting('app.station', true), ''), 100),
           left(coalesce(nullif(current_setting('app.client_ip', true), ''), host(inet_client_addr())), 64),
           left(nullif(current_setting('app.user_agent', true), ''), 500),
           left(nullif(current_setting('app.request_id', true), ''), 100),
           left(nullif(current_setting('app.override_reason', true), ''), 500),
           case when current_setting('app.source', true) = 'application' or current_setting('app.request_id', true) <> ''
                then 'APPLICATION' else 'DIRECT' end
$$;
comment on function audit_context() is 'In whose name, from where and why the present transaction writes, as its settings app.* say';

create function audit_digest(content jsonb) returns text
    language sql immutable as
$$
    select encode(sha256(convert_to(content::text, 'UTF8')), 'hex')
$$;
create function audit_digest(content bytea) returns text
    language sql immutable as
$$
    select encode(sha256(content), 'hex')
$$;
comment on function audit_digest(jsonb) is 'SHA-256 of JSON as PostgreSQL writes it';

create function refuse_unrecorded_truncation() returns trigger
    language plpgsql as
$$
begin
    raise exception 'Rows of % are deleted, not truncated: the audit trail has them', tg_table_name
        using errcode = 'restrict_violation';
end
$$;
comment on function refuse_unrecorded_truncation() is 'Truncating leaves no rows that could be recorded';

-- An event of the application: a sign-in, a refusal, a signature. What is not given is taken from the settings.
create function record_audit_event(event text, of_type text, of_id bigint default null, details jsonb default null,
                                   by_user bigint default null, by_api_key bigint default null, at_station text default null,
                                   from_ip text default null, with_agent text default null, in_request text default null)
    returns bigint
    language plpgsql security definer set search_path = public, pg_temp as
$$
declare
    recorded bigint;
begin
    if event in ('CREATE', 'UPDATE', 'DELETE', 'ARCHIVE') then
        raise exception '% is recorded by the database only', event using errcode = 'invalid_parameter_value';
    end if;
    insert into audit_logs (entity_type, entity_id, action, new_values, user_id, api_key_id, station, client_ip, user_agent,
                            request_id, override_reason, source)
    select left(of_type, 63), of_id, left(event, 30), details, coalesce(by_user, c.user_id), coalesce(by_api_key, c.api_key_id),
           left(coalesce(at_station, c.station), 100), left(coalesce(from_ip, c.client_ip), 64),
           left(coalesce(with_agent, c.user_agent), 500), left(coalesce(in_request, c.request_id), 100), c.override_reason, c.source
    from audit_context() c
    returning id into recorded;
    return recorded;
end
$$;
comment on function record_audit_event(text, text, bigint, jsonb, bigint, bigint, text, text, text, text) is
    'Records what is no change of a row, in the present transaction; returns the id of its row';
revoke all on function record_audit_event(text, text, bigint, jsonb, bigint, bigint, text, text, text, text) from public;

-- The function of a table ----------------------------------------------------------------------------------------------

create view audited_columns as
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
comment on view audited_columns is 'The columns that are recorded, and how';

create function audit_function_of(audited regclass) returns text
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
comment on function audit_function_of(regclass) is 'The body of the trigger function that records the changes of a table';

create function apply_audit_rules() returns void
    language plpgsql set search_path = public, pg_temp as
$$
declare
    audited record;
    unused record;
begin
    for unused in
        select p.oid::regprocedure as recorder
        from pg_proc p
        left join audited_columns a on p.proname = 'audit_' || a.table_name
        where p.pronamespace = 'public'::regnamespace and p.prorettype = 'trigger'::regtype and p.proname like 'audit\_%'
          and a.relation is null
        loop
            execute format('drop function %s cascade', unused.recorder);
        end loop;
    for audited in
        select c.relname as name, audit_function_of(c.oid) as body, coalesce(r.is_log, false) as is_log, p.prosrc as present
        from pg_class c
        left join audit_rules r on r.table_name = c.relname
        left join pg_proc p on p.oid = to_regprocedure(format('audit_%s()', c.relname))
        where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and not c.relispartition
          and r.exempt is null and pg_has_role(c.relowner, 'USAGE')
        order by array_position(array ['lots', 'wip_items', 'serials', 'process_data']::name[], c.relname), c.relname
        loop
            continue when audited.body is not distinct from audited.present;
            execute format('create or replace function audit_%s() returns trigger language plpgsql security definer '
                           'set search_path = public, pg_temp set timezone = ''UTC'' as %L', audited.name, audited.body);
            execute format('revoke all on function audit_%s() from public', audited.name);
            continue when audited.present is not null;
            if not audited.is_log then
                execute format('create trigger trg_%1$s_audit_insert after insert on %1$s referencing new table as touched '
                               'for each statement execute function audit_%1$s()', audited.name);
            end if;
            execute format('create trigger trg_%1$s_audit_update after update on %1$s '
                           'for each row execute function audit_%1$s()', audited.name);
            execute format('create trigger trg_%1$s_audit_delete after delete on %1$s referencing old table as touched '
                           'for each statement execute function audit_%1$s()', audited.name);
            -- Named so that a refusal of the table's own comes before it.
            execute format('create trigger trg_%1$s_truncation before truncate on %1$s '
                           'for each statement execute function refuse_unrecorded_truncation()', audited.name);
        end loop;
end
$$;
comment on function apply_audit_rules() is
    'Gives every table the triggers that audit_rules asks for, made from its present columns, and takes them from what is gone; '
    'runs after every migration';
revoke all on function apply_audit_rules(), audit_function_of(regclass) from public;

-- All locks at once or none: who writes takes them in another order, and must be neither refused nor kept for long.
do
$$
declare
    tables constant text := (
        select string_agg(distinct table_name, ', ' order by table_name) from audited_columns);
    usual constant text := current_setting('lock_timeout');
begin
    for attempt in 1..200
        loop
            begin
                set local lock_timeout = '300ms';
                execute format('lock table %s in share row exclusive mode', tables);
                exit;
            exception
                when lock_not_available then
                    perform pg_sleep(0.05);
            end;
        end loop;
    perform set_config('lock_timeout', usual, true), apply_audit_rules();
end
$$;
