-- Author: NeuroHub MES team, 2026-11-29
-- Why: who created a lot is a user, whose removal must not read every row. Built beside those who write, so not in a
-- transaction; what an attempt that failed has left is dropped first.

drop index concurrently if exists idx_lots_created_by;
create index concurrently idx_lots_created_by on lots (created_by)
    where created_by is not null;
