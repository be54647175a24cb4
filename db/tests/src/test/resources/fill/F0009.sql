insert into holds (lot_id, wip_item_id, reason, placed_by, released_at, released_by, release_reason, created_at)
select 1000 + i, case when i % 2 = 0 then 1000 + i end, 'Doubts about the torque', 1003,
       case when i % 3 = 0 then timestamptz '2026-10-02 06:00:00.000001+00' end, case when i % 3 = 0 then 1003 end,
       case when i % 3 = 0 then 'Measured again' end, timestamptz '2026-10-01 06:00:00.000001+00' + i * interval '1 s'
from generate_series(1, 9) i;

insert into process_data (lot_id, process_id, data_level, operator_id, recorded_by, started_at, aborted_at,
                          abort_reason, aborted_by, started_from)
select 1000 + i, 1013, 'LOT', 1001, 1001, timestamptz '2026-10-01 06:00:00.000001+00',
       timestamptz '2026-10-01 06:05:00.000001+00', 'Wrong lot', 1002, 'CREATED'
from generate_series(1, 5) i;
