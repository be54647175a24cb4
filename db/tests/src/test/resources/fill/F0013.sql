insert into process_headers (id, station_id, batch_id, slot_id, process_id, parameters, status, opened_at, closed_at)
select 1000 + i, 'FILL_' || i, 'BATCH-' || i, i, 1012, '{"torque": 1}',
       case when i % 2 = 0 then 'CLOSED' else 'OPEN' end,
       timestamptz '2026-10-01 06:00:00.000001+00',
       case when i % 2 = 0 then timestamptz '2026-10-01 07:00:00.000001+00' end
from generate_series(1, 5) i;

insert into process_data (lot_id, process_id, data_level, operator_id, recorded_by, started_at, process_session_id)
select 1000 + i, 1012, 'LOT', 1001, 1001, timestamptz '2026-10-01 06:00:00.000001+00', 1000 + i
from generate_series(1, 5) i;
