-- Author: NeuroHub MES team, 2026-11-28
-- Why: takes V0031 back: what V0030 declared of the big tables is not verified. Loses nothing.

begin;
set local lock_timeout = '10s';
lock table flyway_schema_history in exclusive mode;

do
$$
    begin
        if not exists (select from flyway_schema_history where version = '0031') then
            raise exception 'V0031 is not installed';
        end if;
        if exists (select from flyway_schema_history where version > '0031') then
            raise exception 'V0031 is not the last version installed: take back % first',
                (select 'V' || max(version) from flyway_schema_history);
        end if;
    end
$$;

alter table lots
    drop constraint chk_lots_external_lot_number_form,
    add constraint chk_lots_external_lot_number_form
        check (external_lot_number = label_form(external_lot_number)) not valid;
alter table wip_items
    drop constraint chk_wip_items_unit_mark_form,
    drop constraint chk_wip_items_carrier_form,
    add constraint chk_wip_items_unit_mark_form check (unit_mark = label_form(unit_mark)) not valid,
    add constraint chk_wip_items_carrier_form check (carrier = label_form(carrier)) not valid;

delete from flyway_schema_history where version = '0031';
commit;
