select json_agg(json_build_object(
    'id', s.id, 'serial_number', s.serial_number, 'lot_id', s.lot_id,
    'lot', json_build_object('id', l.id, 'lot_number', l.lot_number, 'status', l.status),
    'wip_item_id', s.wip_item_id, 'wip_id', w.wip_id, 'unit_mark', w.unit_mark, 'carrier', w.carrier,
    'sequence_in_lot', s.sequence_in_lot, 'status', s.status, 'rework_count', s.rework_count, 'held', s.held,
    'failure_reason', s.failure_reason, 'completed_at', s.completed_at, 'scrapped_at', s.scrapped_at,
    'scrap_reason', s.scrap_reason, 'scrapped_by', s.scrapped_by, 'version', s.version, 'created_at', s.created_at,
    'updated_at', s.updated_at, 'scrapped_with', s.scrapped_with) order by s.created_at desc, s.id desc)::text
from (select serials.*,
             exists (select from holds h where h.lot_id = serials.lot_id and h.released_at is null
                     and (h.wip_item_id = serials.wip_item_id or h.wip_item_id is null)) as held
      from serials order by created_at desc, id desc limit 100) s
join lots l on l.id = s.lot_id
join wip_items w on w.id = s.wip_item_id
