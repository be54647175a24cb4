insert into interventions (kind, lot_id, wip_item_id, process_data_id, overridden_rule, reason, user_id, created_at)
select 'START_OVERRIDDEN', lot_id, wip_id, id, 'PREVIOUS_STEP', 'Reworked by hand', 1002,
       timestamptz '2026-10-01 06:00:00.000001+00' + id * interval '1 s'
from process_data
where wip_id is not null
order by id
limit 10;
