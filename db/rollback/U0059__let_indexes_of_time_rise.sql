-- Author: NeuroHub MES team, 2026-11-29
-- Why: takes V0059 back: indexes of time fall again. Loses nothing.

begin;
set local lock_timeout = '10s';
lock table flyway_schema_history in exclusive mode;

do
$$
    begin
        if not exists (select from flyway_schema_history where version = '0059') then
            raise exception 'V0059 is not installed';
        end if;
        if exists (select from flyway_schema_history where version > '0059') then
            raise exception 'V0059 is not the last version installed: take back % first',
                (select 'V' || max(version) from flyway_schema_history);
        end if;
    end
$$;

drop index idx_alerts_dedup_key;
create index idx_alerts_dedup_key on alerts (dedup_key, id desc);

drop index idx_alerts_listed;
create index idx_alerts_listed on alerts (created_at desc, id desc) where status <> 'ARCHIVED';

drop index idx_alerts_lot;
create index idx_alerts_lot on alerts (lot_id, created_at desc, id desc) where lot_id is not null;

drop index idx_alerts_status;
create index idx_alerts_status on alerts (status, created_at desc, id desc);

drop index idx_holds_created_at;
create index idx_holds_created_at on holds (created_at desc, id desc);

drop index idx_holds_lot;
create index idx_holds_lot on holds (lot_id, created_at desc, id desc);

drop index idx_interventions_created_at;
create index idx_interventions_created_at on interventions (created_at desc, id desc);

drop index idx_interventions_lot;
create index idx_interventions_lot on interventions (lot_id, created_at desc, id desc);

drop index idx_lots_active;
create index idx_lots_active on lots (production_date desc, id desc) where status in ('CREATED', 'IN_PROGRESS');

drop index idx_lots_product_model;
create index idx_lots_product_model on lots (product_model_id, production_date desc, id desc);

drop index idx_lots_production_date;
create index idx_lots_production_date on lots (production_date desc, id desc);

drop index idx_lots_status;
create index idx_lots_status on lots (status, production_date desc, id desc);

drop index idx_print_jobs_created_at;
create index idx_print_jobs_created_at on print_jobs (created_at desc, id desc);

drop index idx_print_logs_created_at;
create index idx_print_logs_created_at on print_logs (created_at desc, id desc);

drop index idx_process_data_completed_at;
create index idx_process_data_completed_at on process_data (completed_at desc, id desc)
    include (process_id, result, wip_id, duration_seconds, is_retest) where completed_at is not null;

drop index idx_process_data_equipment;
create index idx_process_data_equipment on process_data (equipment_id, started_at desc) where equipment_id is not null;

drop index idx_process_data_failed_at;
create index idx_process_data_failed_at on process_data (completed_at desc, id desc)
    include (wip_id, is_retest) where result = 'FAIL';

drop index idx_process_data_operator;
create index idx_process_data_operator on process_data (operator_id, started_at desc, id desc);

drop index idx_process_data_process;
create index idx_process_data_process on process_data (process_id, started_at desc, id desc);

drop index idx_process_data_process_session;
create index idx_process_data_process_session on process_data (process_session_id, started_at desc, id desc)
    where process_session_id is not null;

drop index idx_process_data_result;
create index idx_process_data_result on process_data (result, started_at desc, id desc);

drop index idx_process_data_started_at;
create index idx_process_data_started_at on process_data (started_at desc, id desc);

drop index idx_process_data_verdict_fail;
create index idx_process_data_verdict_fail on process_data (started_at desc, id desc) where verdict = 'FAIL';

drop index idx_process_headers_batch;
create index idx_process_headers_batch on process_headers (batch_id, opened_at desc, id desc);

drop index idx_process_headers_opened_at;
create index idx_process_headers_opened_at on process_headers (opened_at desc, id desc);

drop index idx_process_headers_process;
create index idx_process_headers_process on process_headers (process_id, opened_at desc, id desc);

drop index idx_process_headers_station;
create index idx_process_headers_station on process_headers (station_id, opened_at desc, id desc);

drop index idx_process_headers_status;
create index idx_process_headers_status on process_headers (status, opened_at desc, id desc);

drop index idx_rework_orders_created_at;
create index idx_rework_orders_created_at on rework_orders (created_at desc, id desc);

drop index idx_rework_orders_lot;
create index idx_rework_orders_lot on rework_orders (lot_id, created_at desc, id desc);

drop index idx_rework_orders_process;
create index idx_rework_orders_process on rework_orders (process_id, created_at desc, id desc);

drop index idx_serials_created_at;
create index idx_serials_created_at on serials (created_at desc, id desc);

drop index idx_serials_status;
create index idx_serials_status on serials (status, created_at desc, id desc);

drop index idx_webhook_dead_letters_subscription;
create index idx_webhook_dead_letters_subscription on webhook_dead_letters (subscription_id, created_at desc, id desc);

drop index idx_webhook_deliveries_created_at;
create index idx_webhook_deliveries_created_at on webhook_deliveries (created_at desc, id desc);

drop index idx_webhook_deliveries_source;
create index idx_webhook_deliveries_source on webhook_deliveries (source_id, created_at desc, id desc);

drop index idx_wip_items_completed_at;
create index idx_wip_items_completed_at on wip_items (completed_at desc, id desc) where completed_at is not null;

delete from flyway_schema_history where version = '0059';
commit;
