-- Author: NeuroHub MES team, 2026-11-21
-- Why: the running application neither changes the schema nor deletes history, so whoever gets hold of its account cannot
-- either. The role neurohub_app (db/roles/roles.sql) may do what is listed here; without that role nothing changes.

create table application_privileges
(
    table_name    varchar(63)   not null,
    privileges    text[]        not null,
    fixed_columns varchar(63)[] not null default '{}',
    constraint pk_application_privileges primary key (table_name),
    constraint chk_application_privileges_privileges check (privileges <@ array ['INSERT', 'UPDATE', 'DELETE'])
);
comment on table application_privileges is
    'What the application may do on a table besides reading; a table that is not listed takes inserts and updates';
comment on column application_privileges.fixed_columns is 'Columns that an update must not name';

insert into application_privileges (table_name, privileges)
values ('flyway_schema_history', '{}'),
       ('application_privileges', '{}'),
       ('ingest_records', '{INSERT}'),
       ('interventions', '{INSERT}'),
       ('rework_orders', '{INSERT}'),
       ('measurement_spec_revisions', '{INSERT}'),
       -- Expires.
       ('sessions', '{INSERT, UPDATE, DELETE}'),
       ('sign_in_failures', '{INSERT, UPDATE, DELETE}'),
       ('idempotency_keys', '{INSERT, UPDATE, DELETE}'),
       -- Goes as long as nothing refers to it.
       ('users', '{INSERT, UPDATE, DELETE}'),
       ('product_models', '{INSERT, UPDATE, DELETE}'),
       ('processes', '{INSERT, UPDATE, DELETE}'),
       ('defect_codes', '{INSERT, UPDATE, DELETE}'),
       ('measurement_specs', '{INSERT, UPDATE, DELETE}'),
       ('routes', '{INSERT, UPDATE, DELETE}'),
       ('route_steps', '{INSERT, UPDATE, DELETE}'),
       ('production_lines', '{INSERT, UPDATE, DELETE}'),
       ('equipment', '{INSERT, UPDATE, DELETE}'),
       ('stations', '{INSERT, UPDATE, DELETE}');

insert into application_privileges (table_name, privileges, fixed_columns)
values ('lots', '{INSERT, UPDATE}', '{id, lot_number, product_model_id, production_line_id, route_id, created_at}'),
       ('wip_items', '{INSERT, UPDATE}', '{id, wip_id, lot_id, sequence_in_lot, created_at}'),
       ('serials', '{INSERT, UPDATE}', '{id, serial_number, lot_id, wip_item_id, sequence_in_lot, created_at}'),
       ('process_data', '{INSERT, UPDATE}', '{id, lot_id, wip_id, serial_id, process_id, data_level, attempt_no, '
           'recorded_by, reported_operator, started_at, created_at}');

create function remove_lot(removed bigint) returns bigint
    language sql security definer set search_path = public, pg_temp as
$$
    delete from lots where id = removed returning id
$$;
comment on function remove_lot(bigint) is
    'Deletes a lot in the name of the owner; a lot that units or anything else refer to is refused by foreign keys';
revoke all on function remove_lot(bigint) from public;

create function remove_session(removed bigint) returns bigint
    language sql security definer set search_path = public, pg_temp as
$$
    delete from process_headers where id = removed and status = 'CANCELLED' and total_count = 0 returning id
$$;
comment on function remove_session(bigint) is
    'Deletes a station session in the name of the owner, if it was cancelled before anything was done in it';
revoke all on function remove_session(bigint) from public;

create function grant_application_privileges() returns void
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
comment on function grant_application_privileges() is
    'Gives the role neurohub_app what application_privileges says, where that role exists; runs after every migration';
revoke all on function grant_application_privileges() from public;
