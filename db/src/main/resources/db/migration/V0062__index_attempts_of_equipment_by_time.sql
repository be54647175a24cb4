-- Author: NeuroHub MES team, 2026-11-29
-- Why: what was done on a machine is listed by time and number, and the index it has ends with the time.
-- Built beside those who write, so not in a transaction; what an attempt that failed has left is dropped first.

drop index concurrently if exists idx_process_data_equipment_started_at;
create index concurrently idx_process_data_equipment_started_at on process_data (equipment_id, started_at desc, id desc)
    where equipment_id is not null;
