insert into migrations.rollback_log (version, script_name, description, reason)
values ('0073', 'U0073__fill.sql', 'fill', 'Fill');
