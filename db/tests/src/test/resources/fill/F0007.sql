insert into lots (id, lot_number, product_model_id, production_line_id, route_id, production_date, target_quantity,
                  wip_count, status)
values (901, 'FL02F01260101', 1001, 1001, 1001, '2026-01-01', 10, 10, 'IN_PROGRESS');

insert into wip_items (id, wip_id, lot_id, sequence_in_lot, carrier, unit_mark)
select 900 + i, 'WIP-FL02F01260101-' || lpad(i::text, 3, '0'), 901, i, 'PANEL-1', 'C' || i
from generate_series(1, 10) i;

insert into ingest_records (source, record_id, content_hash, process_data_id, created_at)
select 'tester-1', 'run-' || id, sha256(id::text::bytea), id, timestamptz '2026-10-01 06:00:00.000001+00'
from (select id from process_data order by id limit 20) delivered;
