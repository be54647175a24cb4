-- Author: NeuroHub MES team, 2026-11-21
-- Why: takes V0001 back, the whole schema. Nothing is left to hold a row, so it refuses while any table has one.

begin;
set local lock_timeout = '10s';
lock table flyway_schema_history in exclusive mode;

do
$$
    begin
        if not exists (select from flyway_schema_history where version = '0001') then
            raise exception 'V0001 is not installed';
        end if;
        if exists (select from flyway_schema_history where version > '0001') then
            raise exception 'V0001 is not the last version installed: take back % first',
                (select 'V' || max(version) from flyway_schema_history);
        end if;
    end
$$;

lock table process_data, serials, wip_items, lots, number_counters, equipment, production_lines, route_steps, routes,
    measurement_specs, defect_codes, processes, product_models, users in access exclusive mode;

do
$$
    declare
        t    text;
        n    bigint;
        loss text;
    begin
        foreach t in array array ['process_data', 'serials', 'wip_items', 'lots', 'number_counters', 'equipment',
            'production_lines', 'route_steps', 'routes', 'measurement_specs', 'defect_codes', 'processes',
            'product_models', 'users']
            loop
                execute format('select count(*) from %I', t) into n;
                if n > 0 then
                    loss := concat_ws(', ', loss, n || ' rows of ' || t);
                end if;
            end loop;
        if loss <> '' and current_setting('neurohub.force', true) is distinct from 'true' then
            raise exception 'Taking back V0001 would lose %', loss
                using hint = 'Keep a backup; the setting neurohub.force = true accepts the loss.';
        end if;
    end
$$;

drop table process_data, serials, wip_items, lots, number_counters, equipment, production_lines, route_steps, routes,
    measurement_specs, defect_codes, processes, product_models, users;
drop function set_updated_at();

delete from flyway_schema_history where version = '0001';
commit;
