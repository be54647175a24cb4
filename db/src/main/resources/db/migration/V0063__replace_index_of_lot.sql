-- Author: NeuroHub MES team, 2026-11-29
-- Why: the index of V0062 does what the older one did, whose name it takes: checks and tests know that.

drop index idx_process_data_lot;
alter index idx_process_data_lot_started_at rename to idx_process_data_lot;
