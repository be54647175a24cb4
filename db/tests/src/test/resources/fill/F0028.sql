insert into process_data (lot_id, process_id, data_level, operator_id, recorded_by, completed_by, result, defects,
                          reported_operator, operator_doubt, started_at, completed_at, completion_recorded_at)
select 1000 + i, 1011, 'LOT', 1001, 1001, 1001, 'REWORK', '[]', 'Hong Gildong', 'UNKNOWN',
       timestamptz '2026-10-06 06:00:00.000001+00', timestamptz '2026-10-06 06:01:00.000001+00',
       timestamptz '2026-10-06 06:01:00.000002+00'
from generate_series(1, 5) i;
