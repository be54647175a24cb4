insert into measurement_specs (process_id, code, name, operator, expected)
values (1001, 'firmware', 'Firmware', 'EQ', '"1.4.2"'),
       (1001, 'colour', 'Colour', 'CIEQ', '"red"');

insert into process_data (lot_id, process_id, data_level, operator_id, recorded_by, completed_by, result, started_at,
                          completed_at, completion_recorded_at, verdict, verdicts)
select 1000 + i, 1011, 'LOT', 1001, 1001, 1001, 'REWORK', timestamptz '2026-10-01 06:00:00.000001+00',
       timestamptz '2026-10-01 06:01:00.000001+00', timestamptz '2026-10-01 06:01:00.000002+00', 'FAIL',
       '[{"code": "torque", "verdict": "FAIL"}]'
from generate_series(1, 5) i;
