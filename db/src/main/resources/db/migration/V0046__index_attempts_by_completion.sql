-- Author: NeuroHub MES team, 2026-11-28
-- Why: what completed lately is looked at again and again, for the yields of the last hour. Built beside those who write, so not in a
-- transaction; what an attempt that failed has left is dropped first.

drop index concurrently if exists idx_process_data_completed_at;
create index concurrently idx_process_data_completed_at on process_data (completed_at)
    where completed_at is not null;
