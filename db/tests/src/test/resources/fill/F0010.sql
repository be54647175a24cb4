insert into rework_orders (lot_id, wip_item_id, process_id, from_step_no, after_process_data_id, reason, ordered_by,
                           created_at)
select lot_id, wip_id, process_id, 1, id, 'Torque out of limits', 1003, timestamptz '2026-10-01 06:00:00.000001+00'
from process_data
where data_level = 'WIP'
order by id
limit 5;

insert into lots (id, lot_number, product_model_id, production_line_id, route_id, production_date, target_quantity,
                  wip_count, scrapped_quantity, status)
values (902, 'FL02F01260102', 1001, 1001, 1001, '2026-01-01', 10, 5, 5, 'IN_PROGRESS');

insert into wip_items (id, wip_id, lot_id, sequence_in_lot, status, scrapped_at, scrap_reason, scrapped_by)
select 920 + i, 'WIP-FL02F01260102-' || lpad(i::text, 3, '0'), 902, i, 'FAILED',
       timestamptz '2026-10-01 06:00:00.000001+00', 'Broken', 1003
from generate_series(1, 5) i;
