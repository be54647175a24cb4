insert into measurement_specs (process_id, code, name, operator, lower_limit)
values (1001, 'switched', 'Switched off', 'GE', 1);
update measurement_specs set is_active = false where process_id = 1001 and code = 'switched';
