-- Author: NeuroHub MES team, 2026-11-29
-- Why: who had an item registered is a user, whose removal must not read every row. Built beside those who write, so not in a
-- transaction; what an attempt that failed has left is dropped first.

drop index concurrently if exists idx_wip_items_created_by;
create index concurrently idx_wip_items_created_by on wip_items (created_by)
    where created_by is not null;
