-- Author: NeuroHub MES team, 2026-11-29
-- Why: who told of the end of an attempt is a user, whose removal must not read every row. Built beside those who write, so not in a
-- transaction; what an attempt that failed has left is dropped first.

drop index concurrently if exists idx_process_data_end_recorded_by;
create index concurrently idx_process_data_end_recorded_by on process_data (end_recorded_by)
    where end_recorded_by is not null;
