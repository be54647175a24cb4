-- Author: NeuroHub MES team, 2026-11-29
-- Why: V0068 declared rules without looking at the rows there were. This looks at them; no writer waits for it.

alter table lots validate constraint chk_lots_recorders;
alter table wip_items validate constraint chk_wip_items_recorders;
alter table serials validate constraint chk_serials_recorders;
alter table process_data validate constraint chk_process_data_recorders;
