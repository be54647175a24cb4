select json_agg(json_build_object(
    'id', e.id, 'equipment_code', e.equipment_code, 'equipment_name', e.equipment_name,
    'equipment_type', e.equipment_type, 'description', e.description, 'process_id', e.process_id,
    'production_line_id', e.production_line_id, 'manufacturer', e.manufacturer, 'model_number', e.model_number,
    'serial_number', e.serial_number,
    'status', case when e.status = 'AVAILABLE' and e.running then 'IN_USE' else e.status end, 'capacity', e.capacity,
    'is_active', e.is_active, 'last_maintenance_date', e.last_maintenance_date,
    'next_maintenance_date', e.next_maintenance_date,
    'total_operation_hours', round(e.operation_seconds / 3600.0, 2), 'specifications', e.specifications,
    'maintenance_schedule', e.maintenance_schedule, 'version', e.version, 'created_at', e.created_at,
    'updated_at', e.updated_at) order by e.id)::text
from (select equipment.*,
             exists (select from process_data d where d.equipment_id = equipment.id and d.completed_at is null
                     and d.aborted_at is null) as running
      from equipment order by id limit 100) e
