-- Author: NeuroHub MES team, 2026-11-28
-- Why: takes V0034 back: numbers and codes may change although they are in use. Loses nothing.

begin;
set local lock_timeout = '10s';
lock table flyway_schema_history in exclusive mode;

do
$$
    begin
        if not exists (select from flyway_schema_history where version = '0034') then
            raise exception 'V0034 is not installed';
        end if;
        if exists (select from flyway_schema_history where version > '0034') then
            raise exception 'V0034 is not the last version installed: take back % first',
                (select 'V' || max(version) from flyway_schema_history);
        end if;
    end
$$;

drop trigger trg_processes_number_in_use on processes;
drop trigger trg_processes_code_in_use on processes;
drop trigger trg_equipment_code_in_use on equipment;
drop trigger trg_product_models_code_in_use on product_models;
drop trigger trg_production_lines_code_in_use on production_lines;
drop function keep_code_in_use();

delete from flyway_schema_history where version = '0034';
commit;
