insert into stations (station_id, station_name, host, health_data, last_seen_at)
select 'FILL_' || i, 'Station ' || i, '10.0.1.' || i, '{"cpu": 0.25}', timestamptz '2026-10-01 06:00:00.000001+00'
from generate_series(1, 5) i;
