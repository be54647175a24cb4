-- Author: NeuroHub MES team, 2026-11-21
-- Why: quality looks for the few attempts whose measurements fail among the many that pass. Built beside those who write, so not in a
-- transaction; what an attempt that failed has left is dropped first.

drop index concurrently if exists idx_process_data_verdict_fail;
create index concurrently idx_process_data_verdict_fail on process_data (started_at desc, id desc)
    where verdict = 'FAIL';
