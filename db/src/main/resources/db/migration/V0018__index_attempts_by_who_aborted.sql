-- Author: NeuroHub MES team, 2026-11-21
-- Why: who aborted an attempt is a user, whose removal must not read every attempt. Built beside those who write, so not in a
-- transaction; what an attempt that failed has left is dropped first.

drop index concurrently if exists idx_process_data_aborted_by;
create index concurrently idx_process_data_aborted_by on process_data (aborted_by)
    where aborted_by is not null;
