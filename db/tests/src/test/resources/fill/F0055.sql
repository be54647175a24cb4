insert into sequences (name, display_name, package_version, checksum, package_size, hardware, steps, process_id)
select 'fill', 'Fill', '1.0.0', encode(sha256('fill'), 'hex'), 4, '{}', '[{"name": "Fill"}]', min(id) from processes;
insert into sequence_packages (sequence_id, package_version, content, uploaded_by)
select s.id, s.package_version, 'fill', u.id from sequences s, (select min(id) as id from users) u
where s.name = 'fill' and u.id is not null;
insert into error_logs (trace_id, error_code, message, path, method, status_code)
values ('fill-0001', 'RES_002', 'Lot not found', '/api/v1/lots/1', 'GET', 404);
