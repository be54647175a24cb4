-- Author: NeuroHub MES team, 2026-11-21
-- Why: who scrapped an item is a user, whose removal must not read every item. Built beside those who write, so not in a
-- transaction; what an attempt that failed has left is dropped first.

drop index concurrently if exists idx_wip_items_scrapped_by;
create index concurrently idx_wip_items_scrapped_by on wip_items (scrapped_by)
    where scrapped_by is not null;
