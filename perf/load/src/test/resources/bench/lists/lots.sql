select json_agg(json_build_object(
    'id', l.id, 'lot_number', l.lot_number, 'external_lot_number', l.external_lot_number,
    'product_model_id', l.product_model_id,
    'product_model', json_build_object('id', m.id, 'model_code', m.model_code, 'model_name', m.model_name,
        'category', m.category, 'production_cycle_days', m.production_cycle_days, 'status', m.status),
    'product_name', m.model_name, 'production_line_id', l.production_line_id,
    'production_line', json_build_object('id', p.id, 'line_code', p.line_code, 'line_name', p.line_name,
        'cycle_time_sec', p.cycle_time_sec, 'is_active', p.is_active),
    'route_id', l.route_id, 'production_date', l.production_date, 'target_quantity', l.target_quantity,
    'actual_quantity', l.made, 'passed_quantity', l.passed_quantity, 'failed_quantity', l.failed_quantity,
    'scrapped_quantity', l.scrapped_quantity, 'wip_count', l.wip_count, 'serial_count', l.serial_count,
    'pass_rate', round(l.passed_quantity * 100.0 / nullif(l.made, 0), 2),
    'defect_rate', round((l.failed_quantity + l.scrapped_quantity) * 100.0 / nullif(l.made, 0), 2),
    'status', l.status, 'held', l.held, 'parent_spring_lot', l.parent_spring_lot, 'sma_spring_lot', l.sma_spring_lot,
    'completed_at', l.completed_at, 'closed_at', l.closed_at, 'version', l.version, 'created_at', l.created_at,
    'updated_at', l.updated_at, 'created_by', l.created_by, 'created_with', l.created_with, 'closed_by', l.closed_by,
    'closed_with', l.closed_with) order by l.production_date desc, l.id desc)::text
from (select lots.*,
             greatest(serial_count, passed_quantity + failed_quantity + scrapped_quantity) as made,
             exists (select from holds h where h.lot_id = lots.id and h.wip_item_id is null and h.released_at is null) as held
      from lots order by production_date desc, id desc limit 100) l
join product_models m on m.id = l.product_model_id
join production_lines p on p.id = l.production_line_id
