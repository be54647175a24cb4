-- Author: NeuroHub MES team, 2026-11-28
-- Why: figures of days and periods count the units that completed in them. Built beside those who write, so not in a
-- transaction; what an attempt that failed has left is dropped first.

drop index concurrently if exists idx_wip_items_completed_at;
create index concurrently idx_wip_items_completed_at on wip_items (completed_at desc, id desc) where completed_at is not null;
