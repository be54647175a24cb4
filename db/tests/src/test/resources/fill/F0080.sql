select record_equipment_state(min(id), '2026-11-29T06:00:00Z', 'ENGINEERING', 'MANUAL', 'TRIAL', 'Fill') from equipment;
