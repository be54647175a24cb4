insert into webhook_sources (source_code, source_name, scheme, secret, tenant_hk)
values ('fill-gateway', 'Gateway', 'SIGNED', '\x04', util.hash_binary('FILL'));
