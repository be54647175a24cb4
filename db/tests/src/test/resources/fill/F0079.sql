select set_config('app.tenant_hk', encode(util.hash_binary('FILL'), 'hex'), false);
select staging.stage_event(max(raw_event_id)) from raw.site_tracking_events_r;
