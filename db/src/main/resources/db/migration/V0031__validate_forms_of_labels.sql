-- Author: NeuroHub MES team, 2026-11-28
-- Why: verifies what V0030 declared of the big tables, without stopping anybody who writes.

alter table lots validate constraint chk_lots_external_lot_number_form;
alter table wip_items validate constraint chk_wip_items_unit_mark_form;
alter table wip_items validate constraint chk_wip_items_carrier_form;
