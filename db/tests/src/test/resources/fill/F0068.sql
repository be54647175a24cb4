insert into api_keys (id, user_id, name, prefix, key_hash, scopes, station_id, created_by, created_at, expires_at)
values (2001, 1101, 'Tester 2', 'nh_recordr', sha256('2'), array ['ingest'], 'ST-2', 1001, '2026-10-01 06:00:00.000001+00',
        '2027-10-01 06:00:00.000001+00');

insert into lots (id, lot_number, product_model_id, production_line_id, route_id, production_date, target_quantity,
                  wip_count, scrapped_quantity, status, completed_at, created_by, created_with)
values (968, 'FL68F01261001', 1001, 1001, 1001, '2026-10-01', 5, 5, 5, 'COMPLETED',
        timestamptz '2026-10-09 06:00:00.000001+00', 1101, 2001);

insert into wip_items (id, wip_id, lot_id, sequence_in_lot, status, scrapped_at, scrap_reason, scrapped_by, scrapped_with,
                       created_by, created_with)
select 96800 + i, 'WIP-FL68F01261001-' || lpad(i::text, 3, '0'), 968, i, 'FAILED',
       timestamptz '2026-10-09 06:00:00.000001+00', 'Broken', 1101, 2001, 1101, 2001
from generate_series(1, 5) i;

insert into process_data (lot_id, process_id, data_level, operator_id, recorded_by, recorded_with, completed_by, result,
                          end_recorded_by, end_recorded_with, started_at, completed_at, completion_recorded_at)
select 1000 + i, 1014, 'LOT', 1001, 1101, 2001, 1001, 'REWORK', 1101, 2001,
       timestamptz '2026-10-08 06:00:00.000001+00', timestamptz '2026-10-08 06:01:00.000001+00',
       timestamptz '2026-10-08 06:01:00.000002+00'
from generate_series(1, 5) i;

insert into holds (lot_id, reason, placed_by, placed_with, created_at, released_at, released_by, released_with)
values (968, 'Told by a machine', 1101, 2001, timestamptz '2026-10-08 06:00:00.000001+00',
        timestamptz '2026-10-08 07:00:00.000001+00', 1101, 2001);
