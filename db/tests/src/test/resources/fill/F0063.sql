insert into audit_legal_holds (from_month, reason, placed_by)
select date '2026-10-01', 'Fill', id from users order by id limit 1;
insert into audit_logs (entity_type, entity_id, action, old_values, new_values, user_id, source)
values ('lots', 1, 'UPDATE', '{"status": "CREATED"}', '{"status": "IN_PROGRESS"}', 1, 'DIRECT');
