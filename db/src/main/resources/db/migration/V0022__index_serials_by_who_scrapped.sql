-- Author: NeuroHub MES team, 2026-11-21
-- Why: who scrapped a serial is a user, whose removal must not read every serial. Built beside those who write, so not in a
-- transaction; what an attempt that failed has left is dropped first.

drop index concurrently if exists idx_serials_scrapped_by;
create index concurrently idx_serials_scrapped_by on serials (scrapped_by)
    where scrapped_by is not null;
