-- Author: NeuroHub MES team, 2026-11-28
-- Why: takes V0030 back: labels may be written in several ways again. Loses nothing; labels stay in the form they were given.

begin;
set local lock_timeout = '10s';
lock table flyway_schema_history in exclusive mode;

do
$$
    begin
        if not exists (select from flyway_schema_history where version = '0030') then
            raise exception 'V0030 is not installed';
        end if;
        if exists (select from flyway_schema_history where version > '0030') then
            raise exception 'V0030 is not the last version installed: take back % first',
                (select 'V' || max(version) from flyway_schema_history);
        end if;
    end
$$;

alter table users drop constraint chk_users_username_form, drop constraint chk_users_full_name_form;
alter table product_models drop constraint chk_product_models_model_code_form;
alter table defect_codes drop constraint chk_defect_codes_code_form;
alter table measurement_specs drop constraint chk_measurement_specs_code_form;
alter table lots drop constraint chk_lots_external_lot_number_form;
alter table wip_items drop constraint chk_wip_items_unit_mark_form, drop constraint chk_wip_items_carrier_form;
drop function label_form(text);

delete from flyway_schema_history where version = '0030';
commit;
