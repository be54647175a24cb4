-- Author: NeuroHub MES team, 2026-11-29
-- Why: figures of many days look at what failed in them, which is a small part of what was done. Built beside those who
-- write, so not in a transaction; what an attempt that failed has left is dropped first.

drop index concurrently if exists idx_process_data_failed_at;
create index concurrently idx_process_data_failed_at on process_data (completed_at desc, id desc)
    include (wip_id, is_retest) where result = 'FAIL';
