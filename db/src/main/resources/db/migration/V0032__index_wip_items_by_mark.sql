-- Author: NeuroHub MES team, 2026-11-28
-- Why: units are found by the customer's mark, whichever lot they are of.

drop index concurrently if exists idx_wip_items_unit_mark;
create index concurrently idx_wip_items_unit_mark on wip_items (unit_mark) where unit_mark is not null;
