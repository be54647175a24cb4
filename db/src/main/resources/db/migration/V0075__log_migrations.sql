-- Author: NeuroHub MES team, 2026-11-29
-- Why: who deploys asks what was applied, taken back and refused, and when. Flyway's history knows only what is installed now, so
-- a log follows it, written where the history is: by a trigger (follow_history), in the same transaction, so that they cannot differ.

create schema if not exists migrations;
comment on schema migrations is 'What became of each version of the schema; the application has no part in it';

create table if not exists migrations.migration_log
(
    version      varchar(50)  not null,
    script_name  varchar(255) not null,
    description  varchar(255),
    applied_by   varchar(100) not null default session_user,
    applied_at   timestamptz  not null default clock_timestamp(),
    completed_at timestamptz,
    status       varchar(20)  not null default 'RUNNING',
    notes        text,
    constraint pk_migration_log primary key (version),
    constraint chk_migration_log_status check (status in ('RUNNING', 'SUCCESS', 'FAILED', 'ROLLED_BACK'))
);
comment on table migrations.migration_log is 'What became of each version: the newest attempt';
comment on column migrations.migration_log.notes is 'Why it failed';

create table if not exists migrations.rollback_log
(
    version        varchar(50)  not null,
    rollback_count integer      not null default 1,
    script_name    varchar(255) not null,
    description    varchar(255),
    rolled_back_by varchar(100) not null default session_user,
    rolled_back_at timestamptz  not null default clock_timestamp(),
    completed_at   timestamptz,
    reason         text,
    status         varchar(20)  not null default 'SUCCESS',
    notes          text,
    constraint pk_rollback_log primary key (version, rollback_count),
    constraint chk_rollback_log_rollback_count check (rollback_count > 0)
);
comment on table migrations.rollback_log is 'Each time a version was taken back';
comment on column migrations.rollback_log.reason is 'The setting neurohub.rollback_reason of who took it back';
comment on column migrations.rollback_log.notes is 'Where its rows were kept';

create table if not exists migrations.performance_log
(
    version         varchar(50) not null,
    start_time      timestamptz not null,
    end_time        timestamptz not null,
    objects_created integer     not null,
    rows_affected   bigint,
    constraint pk_performance_log primary key (version, end_time)
);
comment on table migrations.performance_log is 'How long each version took';
comment on column migrations.performance_log.objects_created is
    'How many more relations and functions there were than after the version before';

create or replace function migrations.lock_at_once(p_altered regclass[], p_referred_to regclass[]) returns void
    language plpgsql set search_path = pg_catalog, pg_temp as
$$
declare
    usual constant text := current_setting('lock_timeout');
begin
    for attempt in 1..200
        loop
            begin
                set local lock_timeout = '300ms';
                execute format('lock table %s in access exclusive mode', array_to_string(p_altered, ', '));
                execute format('lock table %s in share row exclusive mode', array_to_string(p_referred_to, ', '));
                exit;
            exception
                when lock_not_available then
                    perform pg_sleep(0.05);
            end;
        end loop;
    perform set_config('lock_timeout', usual, true);
end
$$;
comment on function migrations.lock_at_once(regclass[], regclass[]) is
    'Locks all tables that a version alters or refers to, or none: who writes takes them in another order and must not wait for long';
revoke all on function migrations.lock_at_once(regclass[], regclass[]) from public;

create or replace function migrations.count_objects() returns integer
    language sql stable set search_path = pg_catalog, pg_temp as
$$
    with schemas as (select oid from pg_namespace where nspname !~ '^pg_' and nspname <> 'information_schema')
    select ((select count(*) from pg_class where relnamespace in (select oid from schemas))
        + (select count(*) from pg_proc where pronamespace in (select oid from schemas)))::integer
$$;
comment on function migrations.count_objects() is 'How many relations and functions there are';

-- What is removed from the history was taken back, unless it had failed.
create or replace function migrations.log_history() returns trigger
    language plpgsql security definer set search_path = pg_catalog, migrations, pg_temp as
$$
declare
    took interval;
begin
    if tg_op = 'DELETE' and old.version is not null and old.success then
        update migration_log set status = 'ROLLED_BACK', completed_at = clock_timestamp() where version = old.version;
        insert into rollback_log (version, rollback_count, script_name, description, completed_at, reason, notes)
        select old.version, 1 + count(*), regexp_replace(old.script, '^V', 'U'), old.description, clock_timestamp(),
               nullif(current_setting('neurohub.rollback_reason', true), ''),
               nullif(current_setting('neurohub.rollback_notes', true), '')
        from rollback_log where version = old.version;
    elsif tg_op = 'INSERT' and new.version is not null then
        took := new.execution_time * interval '1 millisecond';
        insert into migration_log (version, script_name, description, applied_by, applied_at, completed_at, status)
        values (new.version, new.script, new.description, new.installed_by, clock_timestamp() - took, clock_timestamp(),
                case when new.success then 'SUCCESS' else 'FAILED' end)
        on conflict (version) do update
            set script_name = excluded.script_name, description = excluded.description, applied_by = excluded.applied_by,
                applied_at = excluded.applied_at, completed_at = excluded.completed_at, status = excluded.status, notes = null;
        insert into performance_log (version, start_time, end_time, objects_created)
        select new.version, clock_timestamp() - took, clock_timestamp(), count_objects() - coalesce(sum(p.objects_created), 0)
        from performance_log p;
    end if;
    return null;
end
$$;
comment on function migrations.log_history() is 'Writes the log where the history of versions is written';

-- Not in a version: Flyway writes the history by another connection, which would wait for the lock of the trigger for ever.
create or replace function migrations.follow_history() returns void
    language plpgsql set search_path = pg_catalog, migrations, public, pg_temp as
$$
begin
    -- Nodes that start together come here together.
    perform pg_advisory_xact_lock(hashtext('migrations.follow_history'));
    insert into migration_log (version, script_name, description, applied_by, applied_at, completed_at, status)
    select version, script, description, installed_by, installed_on at time zone current_setting('timezone'),
           installed_on at time zone current_setting('timezone') + execution_time * interval '1 millisecond',
           case when success then 'SUCCESS' else 'FAILED' end
    from public.flyway_schema_history
    where version is not null
    on conflict (version) do update
        set status = excluded.status, completed_at = excluded.completed_at
        where migration_log.status <> excluded.status;
    if not exists (select from pg_trigger where tgrelid = 'public.flyway_schema_history'::regclass
                   and tgname = 'trg_flyway_schema_history_log') then
        insert into performance_log (version, start_time, end_time, objects_created)
        select max(version), clock_timestamp(), clock_timestamp(), count_objects() - coalesce(
            (select sum(objects_created) from performance_log), 0)
        from public.flyway_schema_history;
        create trigger trg_flyway_schema_history_log after insert or delete on public.flyway_schema_history
            for each row execute function migrations.log_history();
    end if;
end
$$;
comment on function migrations.follow_history() is
    'Lets the log follow the history of versions, and catches up with it; runs after every migration';

-- It has no tenants, and the application no privilege; the policy says that row security has nothing to add.
do
$$
    declare
        log regclass;
    begin
        foreach log in array array ['migrations.migration_log', 'migrations.rollback_log', 'migrations.performance_log']::regclass[]
            loop
                execute format('alter table %s enable row level security', log);
                execute format('alter table %s force row level security', log);
                execute format('drop policy if exists of_the_owner on %s', log);
                execute format('create policy of_the_owner on %s using (true)', log);
            end loop;
    end
$$;

revoke all on all functions in schema migrations from public;
