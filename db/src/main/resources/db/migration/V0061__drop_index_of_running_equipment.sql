-- Author: NeuroHub MES team, 2026-11-29
-- Why: since equipment counts what runs on it (V0025), nobody looks that up among the attempts but the check of the counters,
-- which has idx_process_data_running. Each start on equipment wrote into it.

drop index idx_process_data_equipment_running;
