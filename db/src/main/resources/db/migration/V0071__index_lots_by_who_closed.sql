-- Author: NeuroHub MES team, 2026-11-29
-- Why: who closed a lot is a user, whose removal must not read every row. Built beside those who write, so not in a
-- transaction; what an attempt that failed has left is dropped first.

drop index concurrently if exists idx_lots_closed_by;
create index concurrently idx_lots_closed_by on lots (closed_by)
    where closed_by is not null;
