-- Author: NeuroHub MES team, 2026-11-21
-- Why: takes V0004 back: deletes the reference rows and no others. Refuses while they are not as V0004 left them
-- (forced, the plant's changes are lost), and while rows of the plant refer to them (no force helps: the plant's rows
-- stay).

begin;
set local lock_timeout = '10s';
lock table flyway_schema_history in exclusive mode;

do
$$
    begin
        if not exists (select from flyway_schema_history where version = '0004') then
            raise exception 'V0004 is not installed';
        end if;
        if exists (select from flyway_schema_history where version > '0004') then
            raise exception 'V0004 is not the last version installed: take back % first',
                (select 'V' || max(version) from flyway_schema_history);
        end if;
    end
$$;

lock table equipment, production_lines, product_models, route_steps, routes, measurement_specs, defect_codes, processes
    in share row exclusive mode;

do
$$
    declare
        -- Of the content of the reference rows, per table and in the order in which they can be deleted.
        hashes constant text[][] := array [
            ['equipment', '9b63f99992307153'],
            ['production_lines', '3540e04421fb03fb'],
            ['product_models', 'd217dcf148f649d0'],
            ['route_steps', '7d97a925ae80fd26'],
            ['routes', 'dec36b652e935203'],
            ['measurement_specs', '48e2ea397530a4bc'],
            ['defect_codes', 'd0ecb6114a7dac29'],
            ['processes', 'af8126d7918fb697']];
        installed_at timestamptz;
        pair         text[];
        hash         text;
        loss         text;
        reason       text;
    begin
        -- All rows of one transaction have its time, and no other rows have.
        select min(created_at)
        into installed_at
        from (select created_at from processes where id <= 8
              union all select created_at from routes where id = 1
              union all select created_at from product_models where id = 1
              union all select created_at from production_lines where id = 1
              union all select created_at from equipment where id <= 8) reference;

        foreach pair slice 1 in array hashes
            loop
                execute format(
                    $sql$ select left(encode(sha256(convert_to(string_agg(content, E'\n' order by content collate "C"),
                              'UTF8')), 'hex'), 16)
                          from (select (to_jsonb(r) - array ['version', 'created_at', 'updated_at', %L])::text
                                           as content
                                from %I r where created_at = $1) rows $sql$,
                    case when pair[1] in ('route_steps', 'measurement_specs', 'defect_codes') then 'id' end, pair[1])
                    into hash using installed_at;
                if hash is distinct from pair[2] then
                    loss := concat_ws(', ', loss, pair[1]);
                end if;
            end loop;
        if loss <> '' and current_setting('neurohub.force', true) is distinct from 'true' then
            raise exception 'Taking back V0004 would lose what the plant has changed in its rows of %', loss
                using hint = 'Keep a backup; the setting neurohub.force = true accepts the loss.';
        end if;

        select string_agg(model_code, ', ')
        into reason
        from product_models m
        where created_at <> installed_at
          and exists (select from routes r where r.route_code = m.route_code)
          and not exists (select from routes r where r.route_code = m.route_code and created_at <> installed_at);
        if reason <> '' then
            raise exception 'Rows of the plant refer to the reference data: product models % use its route', reason;
        end if;

        foreach pair slice 1 in array hashes
            loop
                execute format('delete from %I where created_at = $1', pair[1]) using installed_at;
            end loop;
    exception
        when foreign_key_violation or restrict_violation then
            get stacked diagnostics reason = message_text;
            raise exception 'Rows of the plant refer to the reference data: %', reason;
    end
$$;

delete from flyway_schema_history where version = '0004';
commit;
