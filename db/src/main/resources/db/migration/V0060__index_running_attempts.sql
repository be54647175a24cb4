-- Author: NeuroHub MES team, 2026-11-29
-- Why: the list of what runs read all that was ever done, as soon as less ran than a page has. Built beside those who write,
-- so not in a transaction; what an attempt that failed has left is dropped first.

drop index concurrently if exists idx_process_data_running;
create index concurrently idx_process_data_running on process_data (started_at, id)
    where completed_at is null and aborted_at is null;
