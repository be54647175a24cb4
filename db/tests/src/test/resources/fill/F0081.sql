update webhook_sources set tenant_hk = util.hash_binary('FILL') where source_code like 'fill-%';
