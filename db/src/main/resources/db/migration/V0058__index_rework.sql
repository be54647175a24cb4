-- Author: NeuroHub MES team, 2026-11-29
-- Why: reports of many days count what was sent back, which is a small part of what was done. Built beside those who write,
-- so not in a transaction; what an attempt that failed has left is dropped first.

drop index concurrently if exists idx_process_data_reworked_at;
create index concurrently idx_process_data_reworked_at on process_data (completed_at) where result = 'REWORK';
