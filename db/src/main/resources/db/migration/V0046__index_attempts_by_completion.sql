-- Author: NeuroHub MES team, 2026-11-28
-- Why: figures of days and periods count the attempts that completed in them, and read nothing else of the rows. Built beside
-- those who write, so not in a transaction; what an attempt that failed has left is dropped first.

drop index concurrently if exists idx_process_data_completed_at;
create index concurrently idx_process_data_completed_at on process_data (completed_at desc, id desc)
    include (process_id, result, wip_id, duration_seconds, is_retest) where completed_at is not null;
