-- Author: NeuroHub MES team, 2026-11-28
-- Why: units are listed by the carrier that their marks are on.

drop index concurrently if exists idx_wip_items_carrier;
create index concurrently idx_wip_items_carrier on wip_items (carrier) where carrier is not null;
