-- Author: NeuroHub MES team, 2026-11-29
-- Why: the list of what was done to a lot, newest first, read all of it with everything it shows, and sorted that. The index
-- does what the older one did, and takes its name, which checks and tests know. Built beside those who write, so not in a
-- transaction; what an attempt that failed has left is dropped first.

drop index concurrently if exists idx_process_data_lot_new;
create index concurrently idx_process_data_lot_new on process_data (lot_id, started_at, id);
drop index concurrently if exists idx_process_data_lot;
alter index idx_process_data_lot_new rename to idx_process_data_lot;
