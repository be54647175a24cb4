select raw.ingest_tracking_event(util.hash_binary('FILL'), null, '10.0.0.1', 'fill',
    '{"event_type": "scan", "serial_number": "FILL", "event_time": "2026-11-29T06:00:00Z"}');
