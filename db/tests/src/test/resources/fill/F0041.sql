insert into webhook_sources (source_code, source_name, scheme, secret, previous_secret, expires_previous_at)
values ('fill-press', 'Press', 'SIGNED', '\x01', '\x02', '2026-10-01 06:00:00.000001+00'),
       ('fill-plc', 'PLC', 'BODY_SHA256KEY', '\x03', null, null);
insert into webhook_deliveries (source_id, delivery_id, content_type, body, body_sha256)
select id, gen_random_uuid(), 'application/json', '\x7b007d', sha256('\x7b007d')
from webhook_sources where source_code like 'fill-%';
