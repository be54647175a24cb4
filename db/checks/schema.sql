-- Whether the database has what the migrations made, and whether the application's account is as small as it should be:
-- a row per check, with how much is wrong and the names. It only reads. The list of names is written by a test
-- (SchemaReportTests, -Dneurohub.schema.update=true), and belongs to this version of the schema:
--
--     psql -d mes -f db/checks/schema.sql

with expected (kind, table_name, names) as (values
-- names from here
    ('constraints', 'access_tokens',
     'chk_access_tokens_token_hash fk_access_tokens_session pk_access_tokens'),
    ('indexes', 'access_tokens',
     'idx_access_tokens_session'),
    ('constraints', 'alert_signals',
     'chk_alert_signals_kind pk_alert_signals'),
    ('constraints', 'alerts',
     'chk_alerts_archived_at chk_alerts_archived_by chk_alerts_last_seen_at chk_alerts_occurrences chk_alerts_read_by chk_alerts_recorders chk_alerts_resolved_at chk_alerts_severity chk_alerts_status chk_alerts_wording fk_alerts_archived_by fk_alerts_equipment fk_alerts_lot fk_alerts_process fk_alerts_read_by fk_alerts_serial fk_alerts_wip_item pk_alerts'),
    ('indexes', 'alerts',
     'idx_alerts_archived_by idx_alerts_dedup_key idx_alerts_equipment idx_alerts_listed idx_alerts_lot idx_alerts_process idx_alerts_read_by idx_alerts_serial idx_alerts_status idx_alerts_unresolved idx_alerts_wip_item uk_alerts_open'),
    ('triggers', 'alerts',
     'trg_alerts_audit_delete trg_alerts_audit_insert trg_alerts_audit_update trg_alerts_changed_event trg_alerts_raised_event trg_alerts_truncation trg_alerts_updated_at'),
    ('constraints', 'api_keys',
     'chk_api_keys_expires_at chk_api_keys_key_hash chk_api_keys_scopes fk_api_keys_created_by fk_api_keys_tenant_hk fk_api_keys_user pk_api_keys uk_api_keys_key_hash uk_api_keys_prefix'),
    ('indexes', 'api_keys',
     'idx_api_keys_created_by idx_api_keys_tenant_hk idx_api_keys_user'),
    ('triggers', 'api_keys',
     'trg_api_keys_access trg_api_keys_audit_delete trg_api_keys_audit_insert trg_api_keys_audit_update trg_api_keys_kept trg_api_keys_owner trg_api_keys_truncation'),
    ('constraints', 'application_privileges',
     'chk_application_privileges_privileges pk_application_privileges'),
    ('triggers', 'application_privileges',
     'trg_application_privileges_audit_delete trg_application_privileges_audit_insert trg_application_privileges_audit_update trg_application_privileges_truncation'),
    ('constraints', 'audit_anchors',
     'pk_audit_anchors'),
    ('triggers', 'audit_anchors',
     'trg_audit_anchors_append_only trg_audit_anchors_event'),
    ('constraints', 'audit_legal_holds',
     'chk_audit_legal_holds_months chk_audit_legal_holds_reason chk_audit_legal_holds_release fk_audit_legal_holds_placed_by fk_audit_legal_holds_released_by pk_audit_legal_holds'),
    ('indexes', 'audit_legal_holds',
     'idx_audit_legal_holds_placed_by idx_audit_legal_holds_released_by'),
    ('triggers', 'audit_legal_holds',
     'trg_audit_legal_holds_audit_delete trg_audit_legal_holds_audit_insert trg_audit_legal_holds_audit_update trg_audit_legal_holds_truncation'),
    ('constraints', 'audit_logs',
     'pk_audit_logs'),
    ('indexes', 'audit_logs',
     'idx_audit_logs_entity idx_audit_logs_id idx_audit_logs_transaction_id idx_audit_logs_user'),
    ('triggers', 'audit_logs',
     'trg_audit_logs_append_only trg_audit_logs_not_truncated'),
    ('constraints', 'audit_rules',
     'pk_audit_rules'),
    ('triggers', 'audit_rules',
     'trg_audit_rules_audit_delete trg_audit_rules_audit_insert trg_audit_rules_audit_update trg_audit_rules_truncation'),
    ('constraints', 'audit_seals',
     'pk_audit_seals'),
    ('triggers', 'audit_seals',
     'trg_audit_seals_append_only'),
    ('constraints', 'auth.tenant_h',
     'chk_tenant_h_name chk_tenant_h_tenant_bk chk_tenant_h_tenant_hk pk_tenant_h uk_tenant_h_tenant_bk'),
    ('policies', 'auth.tenant_h',
     'of_the_owner of_the_tenant'),
    ('constraints', 'defect_codes',
     'chk_defect_codes_code_form fk_defect_codes_process pk_defect_codes uk_defect_codes_process_code'),
    ('triggers', 'defect_codes',
     'trg_defect_codes_audit_delete trg_defect_codes_audit_insert trg_defect_codes_audit_update trg_defect_codes_truncation trg_defect_codes_updated_at'),
    ('constraints', 'equipment',
     'chk_equipment_capacity chk_equipment_equipment_code chk_equipment_maintenance_dates chk_equipment_maintenance_schedule chk_equipment_operation_seconds chk_equipment_running_count chk_equipment_specifications chk_equipment_status fk_equipment_process fk_equipment_production_line pk_equipment uk_equipment_equipment_code'),
    ('indexes', 'equipment',
     'idx_equipment_next_maintenance idx_equipment_process idx_equipment_production_line'),
    ('triggers', 'equipment',
     'trg_equipment_audit_delete trg_equipment_audit_insert trg_equipment_audit_update trg_equipment_code_in_use trg_equipment_downtime trg_equipment_truncation trg_equipment_updated_at'),
    ('constraints', 'equipment_states',
     'chk_equipment_states_reason chk_equipment_states_recorders chk_equipment_states_since chk_equipment_states_source chk_equipment_states_state fk_equipment_states_equipment fk_equipment_states_recorded_by pk_equipment_states uk_equipment_states_since'),
    ('indexes', 'equipment_states',
     'idx_equipment_states_recorded_by'),
    ('triggers', 'equipment_states',
     'trg_equipment_states_audit_delete trg_equipment_states_audit_update trg_equipment_states_truncation'),
    ('constraints', 'error_logs',
     'chk_error_logs_status_code pk_error_logs'),
    ('indexes', 'error_logs',
     'idx_error_logs_created_at idx_error_logs_error_code idx_error_logs_path'),
    ('constraints', 'event_feed',
     'chk_event_feed_is_only pk_event_feed'),
    ('constraints', 'holds',
     'chk_holds_reason chk_holds_recorders chk_holds_release chk_holds_released_at fk_holds_lot fk_holds_placed_by fk_holds_released_by fk_holds_wip_item pk_holds'),
    ('indexes', 'holds',
     'idx_holds_created_at idx_holds_lot idx_holds_lot_active idx_holds_placed_by idx_holds_released_by idx_holds_wip_item uk_holds_lot_repeated uk_holds_unit_repeated'),
    ('triggers', 'holds',
     'trg_holds_audit_delete trg_holds_audit_insert trg_holds_audit_update trg_holds_kept trg_holds_not_truncated trg_holds_placed_event trg_holds_placed_signal trg_holds_release trg_holds_released_event trg_holds_signature trg_holds_truncation'),
    ('constraints', 'idempotency_keys',
     'chk_idempotency_keys_expires_at chk_idempotency_keys_fingerprint chk_idempotency_keys_key chk_idempotency_keys_response chk_idempotency_keys_status fk_idempotency_keys_user pk_idempotency_keys'),
    ('indexes', 'idempotency_keys',
     'idx_idempotency_keys_expires_at'),
    ('constraints', 'ingest_records',
     'fk_ingest_records_process_data pk_ingest_records'),
    ('indexes', 'ingest_records',
     'idx_ingest_records_process_data'),
    ('triggers', 'ingest_records',
     'trg_ingest_records_audit_delete trg_ingest_records_audit_update trg_ingest_records_truncation'),
    ('constraints', 'interventions',
     'chk_interventions_kind chk_interventions_reason fk_interventions_lot fk_interventions_process_data fk_interventions_serial fk_interventions_user fk_interventions_wip_item pk_interventions'),
    ('indexes', 'interventions',
     'idx_interventions_created_at idx_interventions_lot idx_interventions_process_data idx_interventions_serial idx_interventions_user idx_interventions_wip_item'),
    ('triggers', 'interventions',
     'trg_interventions_append_only trg_interventions_audit_delete trg_interventions_audit_insert trg_interventions_audit_update trg_interventions_not_truncated trg_interventions_signature trg_interventions_truncation'),
    ('constraints', 'label_templates',
     'chk_label_templates_gs1 chk_label_templates_gtin chk_label_templates_label_type chk_label_templates_lines chk_label_templates_size chk_label_templates_symbol fk_label_templates_product_model pk_label_templates uk_label_templates_product_model'),
    ('indexes', 'label_templates',
     'idx_label_templates_product_model'),
    ('triggers', 'label_templates',
     'trg_label_templates_audit_delete trg_label_templates_audit_insert trg_label_templates_audit_update trg_label_templates_truncation trg_label_templates_updated_at'),
    ('constraints', 'lots',
     'chk_lots_closed_at chk_lots_completed_at chk_lots_external_lot_number_form chk_lots_quantity_sum chk_lots_recorders chk_lots_serial_count chk_lots_status chk_lots_target_quantity chk_lots_wip_count fk_lots_closed_by fk_lots_created_by fk_lots_product_model fk_lots_production_line fk_lots_route pk_lots uk_lots_external_lot_number uk_lots_lot_number'),
    ('indexes', 'lots',
     'idx_lots_active idx_lots_closed_by idx_lots_created_by idx_lots_product_model idx_lots_production_date idx_lots_production_line idx_lots_route idx_lots_status'),
    ('triggers', 'lots',
     'trg_lots_audit_delete trg_lots_audit_insert trg_lots_audit_update trg_lots_closed_by trg_lots_completed_signal trg_lots_created_event trg_lots_signature trg_lots_status_event trg_lots_transition trg_lots_truncation trg_lots_updated_at'),
    ('constraints', 'measurement_spec_revisions',
     'fk_measurement_spec_revisions_spec pk_measurement_spec_revisions uk_measurement_spec_revisions_revision'),
    ('triggers', 'measurement_spec_revisions',
     'trg_measurement_spec_revisions_append_only trg_measurement_spec_revisions_audit_delete trg_measurement_spec_revisions_audit_insert trg_measurement_spec_revisions_audit_update trg_measurement_spec_revisions_truncation'),
    ('constraints', 'measurement_specs',
     'chk_measurement_specs_code_form chk_measurement_specs_expected chk_measurement_specs_finite chk_measurement_specs_limits chk_measurement_specs_lower chk_measurement_specs_operator chk_measurement_specs_revision chk_measurement_specs_upper fk_measurement_specs_process pk_measurement_specs uk_measurement_specs_process_code'),
    ('triggers', 'measurement_specs',
     'trg_measurement_specs_audit_delete trg_measurement_specs_audit_insert trg_measurement_specs_audit_update trg_measurement_specs_revision trg_measurement_specs_revision_added trg_measurement_specs_revision_raised trg_measurement_specs_signature trg_measurement_specs_signature_new trg_measurement_specs_truncation trg_measurement_specs_updated_at'),
    ('constraints', 'migrations.migration_log',
     'chk_migration_log_status pk_migration_log'),
    ('policies', 'migrations.migration_log',
     'of_the_owner'),
    ('constraints', 'migrations.performance_log',
     'pk_performance_log'),
    ('policies', 'migrations.performance_log',
     'of_the_owner'),
    ('constraints', 'migrations.rollback_log',
     'chk_rollback_log_rollback_count pk_rollback_log'),
    ('policies', 'migrations.rollback_log',
     'of_the_owner'),
    ('constraints', 'number_counters',
     'chk_number_counters_last_number pk_number_counters'),
    ('constraints', 'outbox_events',
     'chk_outbox_events_data pk_outbox_events uk_outbox_events_sequence'),
    ('indexes', 'outbox_events',
     'idx_outbox_events_created_at idx_outbox_events_unsequenced'),
    ('constraints', 'print_jobs',
     'chk_print_jobs_ended chk_print_jobs_label_type chk_print_jobs_recorders chk_print_jobs_reprint chk_print_jobs_status chk_print_jobs_subject fk_print_jobs_cancelled_by fk_print_jobs_lot fk_print_jobs_printer fk_print_jobs_process_data fk_print_jobs_reprint_of fk_print_jobs_requested_by fk_print_jobs_wip_item pk_print_jobs'),
    ('indexes', 'print_jobs',
     'idx_print_jobs_cancelled_by idx_print_jobs_created_at idx_print_jobs_lot idx_print_jobs_open idx_print_jobs_printer idx_print_jobs_process_data idx_print_jobs_reprint_of idx_print_jobs_requested_by idx_print_jobs_wip_item uk_print_jobs_first'),
    ('triggers', 'print_jobs',
     'trg_print_jobs_audit_delete trg_print_jobs_audit_insert trg_print_jobs_audit_update trg_print_jobs_truncation'),
    ('constraints', 'print_logs',
     'chk_print_logs_error chk_print_logs_status fk_print_logs_print_job pk_print_logs'),
    ('indexes', 'print_logs',
     'idx_print_logs_created_at idx_print_logs_print_job'),
    ('triggers', 'print_logs',
     'trg_print_logs_audit_delete trg_print_logs_audit_update trg_print_logs_truncation'),
    ('constraints', 'printers',
     'chk_printers_claim chk_printers_confirmation chk_printers_dots_per_mm chk_printers_place chk_printers_port fk_printers_equipment fk_printers_process pk_printers uk_printers_printer_name'),
    ('indexes', 'printers',
     'uk_printers_default uk_printers_equipment uk_printers_process'),
    ('triggers', 'printers',
     'trg_printers_audit_delete trg_printers_audit_insert trg_printers_audit_update trg_printers_truncation trg_printers_updated_at'),
    ('constraints', 'process_data',
     'chk_process_data_aborted_by chk_process_data_abortion chk_process_data_attempt_no chk_process_data_completion chk_process_data_data_level chk_process_data_defects chk_process_data_defects_count chk_process_data_duration chk_process_data_equipment_doubt chk_process_data_is_retest chk_process_data_measurements chk_process_data_measurements_size chk_process_data_operator_doubt chk_process_data_recorders chk_process_data_result chk_process_data_supersession chk_process_data_timestamps chk_process_data_verdict chk_process_data_verdicts chk_process_data_wip_serial_consistency fk_process_data_aborted_by fk_process_data_completed_by fk_process_data_end_recorded_by fk_process_data_equipment fk_process_data_lot fk_process_data_operator fk_process_data_process fk_process_data_process_session fk_process_data_recorded_by fk_process_data_serial fk_process_data_superseded_by fk_process_data_wip pk_process_data'),
    ('indexes', 'process_data',
     'idx_process_data_aborted_by idx_process_data_completed_at idx_process_data_completed_by idx_process_data_defects idx_process_data_end_recorded_by idx_process_data_equipment idx_process_data_failed_at idx_process_data_lot idx_process_data_measurements idx_process_data_operator idx_process_data_process idx_process_data_process_session idx_process_data_recorded_by idx_process_data_result idx_process_data_reworked_at idx_process_data_running idx_process_data_serial idx_process_data_serial_process idx_process_data_started_at idx_process_data_superseded_by idx_process_data_verdict_fail idx_process_data_wip idx_process_data_wip_unique uk_process_data_lot_pass uk_process_data_lot_running uk_process_data_serial_pass uk_process_data_serial_running uk_process_data_wip_pass'),
    ('triggers', 'process_data',
     'trg_process_data_audit_delete trg_process_data_audit_insert trg_process_data_audit_update trg_process_data_ended_event trg_process_data_ends_on_equipment trg_process_data_equipment_doubted trg_process_data_fail_completed trg_process_data_fail_delivered trg_process_data_misjudged_completed trg_process_data_misjudged_delivered trg_process_data_print_label trg_process_data_removal trg_process_data_starts_on_equipment trg_process_data_state_begins trg_process_data_state_ends trg_process_data_transition trg_process_data_truncation trg_process_data_written_event'),
    ('constraints', 'process_headers',
     'chk_process_headers_closed_at chk_process_headers_counts chk_process_headers_hardware_config chk_process_headers_parameters chk_process_headers_slot_id_range chk_process_headers_status chk_process_headers_timestamps chk_process_headers_words fk_process_headers_process fk_process_headers_station pk_process_headers'),
    ('indexes', 'process_headers',
     'idx_process_headers_batch idx_process_headers_opened_at idx_process_headers_process idx_process_headers_station idx_process_headers_status uk_process_headers_open uk_process_headers_station_slot'),
    ('triggers', 'process_headers',
     'trg_process_headers_audit_delete trg_process_headers_audit_insert trg_process_headers_audit_update trg_process_headers_transition trg_process_headers_truncation trg_process_headers_updated_at'),
    ('constraints', 'process_names',
     'fk_process_names_process pk_process_names'),
    ('triggers', 'process_names',
     'trg_process_names_append_only trg_process_names_audit_delete trg_process_names_audit_insert trg_process_names_audit_update trg_process_names_truncation'),
    ('constraints', 'processes',
     'chk_processes_defect_items chk_processes_duration chk_processes_label_template chk_processes_process_code chk_processes_process_number chk_processes_process_type chk_processes_quality_criteria chk_processes_sort_order pk_processes uk_processes_process_code uk_processes_process_number'),
    ('indexes', 'processes',
     'idx_processes_sort_order'),
    ('triggers', 'processes',
     'trg_processes_audit_delete trg_processes_audit_insert trg_processes_audit_update trg_processes_code_in_use trg_processes_name trg_processes_number_in_use trg_processes_signature trg_processes_signature_end trg_processes_truncation trg_processes_updated_at'),
    ('constraints', 'product_models',
     'chk_product_models_cycle_days chk_product_models_max_lot_quantity chk_product_models_model_code_form chk_product_models_short_code chk_product_models_specifications chk_product_models_status pk_product_models uk_product_models_model_code'),
    ('indexes', 'product_models',
     'idx_product_models_category idx_product_models_status'),
    ('triggers', 'product_models',
     'trg_product_models_audit_delete trg_product_models_audit_insert trg_product_models_audit_update trg_product_models_code_in_use trg_product_models_truncation trg_product_models_updated_at'),
    ('constraints', 'production_lines',
     'chk_production_lines_cycle_time chk_production_lines_line_code chk_production_lines_short_code chk_production_lines_sort_order pk_production_lines uk_production_lines_line_code uk_production_lines_short_code'),
    ('indexes', 'production_lines',
     'idx_production_lines_sort_order'),
    ('triggers', 'production_lines',
     'trg_production_lines_audit_delete trg_production_lines_audit_insert trg_production_lines_audit_update trg_production_lines_code_in_use trg_production_lines_derive_short_code trg_production_lines_derive_short_code_again trg_production_lines_short_code_in_use trg_production_lines_truncation trg_production_lines_updated_at'),
    ('constraints', 'raw.site_tracking_events_r',
     'chk_site_tracking_events_r_dedupe_key chk_site_tracking_events_r_lease chk_site_tracking_events_r_payload_depth chk_site_tracking_events_r_payload_empty chk_site_tracking_events_r_payload_kind chk_site_tracking_events_r_payload_sha256 chk_site_tracking_events_r_payload_size chk_site_tracking_events_r_processing_status chk_site_tracking_events_r_retry_count fk_site_tracking_events_r_tenant_hk pk_site_tracking_events_r'),
    ('indexes', 'raw.site_tracking_events_r',
     'idx_site_tracking_events_r_lease idx_site_tracking_events_r_personal idx_site_tracking_events_r_queue idx_site_tracking_events_r_received idx_site_tracking_events_r_tenant_month idx_site_tracking_events_r_tenant_received idx_site_tracking_events_r_tenant_status idx_site_tracking_events_r_unit uk_site_tracking_events_r_dedupe_key'),
    ('policies', 'raw.site_tracking_events_r',
     'of_the_owner of_the_tenant'),
    ('constraints', 'refresh_tokens',
     'chk_refresh_tokens_token_hash chk_refresh_tokens_used fk_refresh_tokens_session pk_refresh_tokens uk_refresh_tokens_token_hash'),
    ('indexes', 'refresh_tokens',
     'idx_refresh_tokens_session'),
    ('constraints', 'request_budgets',
     'pk_request_budgets'),
    ('indexes', 'request_budgets',
     'idx_request_budgets_expires_millis'),
    ('constraints', 'rework_orders',
     'chk_rework_orders_from_step_no chk_rework_orders_reason fk_rework_orders_after_process_data fk_rework_orders_lot fk_rework_orders_ordered_by fk_rework_orders_process fk_rework_orders_serial fk_rework_orders_wip_item pk_rework_orders'),
    ('indexes', 'rework_orders',
     'idx_rework_orders_after_process_data idx_rework_orders_created_at idx_rework_orders_lot idx_rework_orders_ordered_by idx_rework_orders_process idx_rework_orders_serial idx_rework_orders_wip_item'),
    ('triggers', 'rework_orders',
     'trg_rework_orders_append_only trg_rework_orders_audit_delete trg_rework_orders_audit_insert trg_rework_orders_audit_update trg_rework_orders_removal trg_rework_orders_truncation'),
    ('constraints', 'route_steps',
     'chk_route_steps_max_attempts chk_route_steps_step_no fk_route_steps_process fk_route_steps_route pk_route_steps uk_route_steps_process uk_route_steps_step'),
    ('indexes', 'route_steps',
     'idx_route_steps_process'),
    ('triggers', 'route_steps',
     'trg_route_steps_audit_delete trg_route_steps_audit_insert trg_route_steps_audit_update trg_route_steps_truncation trg_route_steps_updated_at'),
    ('constraints', 'routes',
     'chk_routes_route_code chk_routes_version_no pk_routes uk_routes_code_version'),
    ('triggers', 'routes',
     'trg_routes_audit_delete trg_routes_audit_insert trg_routes_audit_update trg_routes_truncation trg_routes_updated_at'),
    ('constraints', 'sequence_packages',
     'chk_sequence_packages_version fk_sequence_packages_sequence fk_sequence_packages_uploaded_by pk_sequence_packages uk_sequence_packages_version'),
    ('indexes', 'sequence_packages',
     'idx_sequence_packages_uploaded_by'),
    ('triggers', 'sequence_packages',
     'trg_sequence_packages_audit_delete trg_sequence_packages_audit_insert trg_sequence_packages_audit_update trg_sequence_packages_truncation'),
    ('constraints', 'sequences',
     'chk_sequences_checksum chk_sequences_hardware chk_sequences_name chk_sequences_package_size chk_sequences_parameters chk_sequences_steps fk_sequences_process pk_sequences uk_sequences_name'),
    ('indexes', 'sequences',
     'idx_sequences_process'),
    ('triggers', 'sequences',
     'trg_sequences_audit_delete trg_sequences_audit_insert trg_sequences_audit_update trg_sequences_truncation trg_sequences_updated_at'),
    ('constraints', 'serials',
     'chk_serials_completed_at chk_serials_failure_reason chk_serials_recorders chk_serials_rework_count chk_serials_scrapped_at chk_serials_sequence chk_serials_status fk_serials_lot fk_serials_scrapped_by fk_serials_wip_item pk_serials uk_serials_lot_sequence uk_serials_serial_number uk_serials_wip_item'),
    ('indexes', 'serials',
     'idx_serials_created_at idx_serials_scrapped_by idx_serials_status'),
    ('triggers', 'serials',
     'trg_serials_audit_delete trg_serials_audit_insert trg_serials_audit_update trg_serials_event trg_serials_transition trg_serials_truncation trg_serials_updated_at'),
    ('constraints', 'sessions',
     'chk_sessions_access_seconds chk_sessions_end chk_sessions_end_reason chk_sessions_expires_at fk_sessions_user pk_sessions'),
    ('indexes', 'sessions',
     'idx_sessions_user'),
    ('triggers', 'sessions',
     'trg_sessions_access'),
    ('constraints', 'sign_in_failures',
     'chk_sign_in_failures_failures chk_sign_in_failures_kind pk_sign_in_failures'),
    ('indexes', 'sign_in_failures',
     'idx_sign_in_failures_window_started_at'),
    ('constraints', 'signatures',
     'chk_signatures_action chk_signatures_meaning chk_signatures_reason chk_signatures_times chk_signatures_use fk_signatures_user pk_signatures'),
    ('indexes', 'signatures',
     'idx_signatures_entity idx_signatures_signed_at idx_signatures_user'),
    ('triggers', 'signatures',
     'trg_signatures_audit_delete trg_signatures_audit_insert trg_signatures_audit_update trg_signatures_guard trg_signatures_kept trg_signatures_truncation'),
    ('constraints', 'staging.site_tracking_events_s',
     'chk_site_tracking_events_s_business chk_site_tracking_events_s_enrichment_data chk_site_tracking_events_s_enrichment_status chk_site_tracking_events_s_quality_score chk_site_tracking_events_s_validation_status fk_site_tracking_events_s_raw_event fk_site_tracking_events_s_tenant_hk pk_site_tracking_events_s uk_site_tracking_events_s_raw_event'),
    ('indexes', 'staging.site_tracking_events_s',
     'idx_site_tracking_events_s_tenant'),
    ('policies', 'staging.site_tracking_events_s',
     'of_the_owner of_the_tenant'),
    ('constraints', 'stations',
     'chk_stations_health_data chk_stations_port pk_stations uk_stations_station_id'),
    ('triggers', 'stations',
     'trg_stations_audit_delete trg_stations_audit_insert trg_stations_audit_update trg_stations_truncation trg_stations_updated_at'),
    ('constraints', 'stream_tickets',
     'chk_stream_tickets_ticket_hash fk_stream_tickets_api_key fk_stream_tickets_session fk_stream_tickets_user pk_stream_tickets uk_stream_tickets_ticket_hash'),
    ('indexes', 'stream_tickets',
     'idx_stream_tickets_api_key idx_stream_tickets_expires_at idx_stream_tickets_session idx_stream_tickets_user'),
    ('constraints', 'users',
     'chk_users_full_name_form chk_users_kind chk_users_role chk_users_username chk_users_username_form pk_users uk_users_email uk_users_external_subject uk_users_username'),
    ('indexes', 'users',
     'idx_users_full_name idx_users_role'),
    ('triggers', 'users',
     'trg_users_access trg_users_audit_delete trg_users_audit_insert trg_users_audit_update trg_users_truncation trg_users_updated_at'),
    ('constraints', 'webhook_dead_letters',
     'chk_webhook_dead_letters_due_again fk_webhook_dead_letters_subscription pk_webhook_dead_letters'),
    ('indexes', 'webhook_dead_letters',
     'idx_webhook_dead_letters_due_again idx_webhook_dead_letters_subscription'),
    ('constraints', 'webhook_deliveries',
     'chk_webhook_deliveries_body_sha256 fk_webhook_deliveries_source pk_webhook_deliveries uk_webhook_deliveries_delivery_id'),
    ('indexes', 'webhook_deliveries',
     'idx_webhook_deliveries_created_at idx_webhook_deliveries_source'),
    ('triggers', 'webhook_deliveries',
     'trg_webhook_deliveries_audit_delete trg_webhook_deliveries_audit_update trg_webhook_deliveries_truncation'),
    ('constraints', 'webhook_sources',
     'chk_webhook_sources_previous_secret chk_webhook_sources_scheme chk_webhook_sources_source_code fk_webhook_sources_tenant_hk pk_webhook_sources uk_webhook_sources_source_code'),
    ('indexes', 'webhook_sources',
     'idx_webhook_sources_tenant_hk'),
    ('triggers', 'webhook_sources',
     'trg_webhook_sources_audit_delete trg_webhook_sources_audit_insert trg_webhook_sources_audit_update trg_webhook_sources_truncation trg_webhook_sources_updated_at'),
    ('constraints', 'webhook_subscriptions',
     'chk_webhook_subscriptions_claim chk_webhook_subscriptions_previous_secret chk_webhook_subscriptions_topics pk_webhook_subscriptions'),
    ('triggers', 'webhook_subscriptions',
     'trg_webhook_subscriptions_audit_delete trg_webhook_subscriptions_audit_insert trg_webhook_subscriptions_audit_update trg_webhook_subscriptions_truncation trg_webhook_subscriptions_updated_at'),
    ('constraints', 'wip_items',
     'chk_wip_items_carrier chk_wip_items_carrier_form chk_wip_items_completed_at chk_wip_items_converted_at chk_wip_items_recorders chk_wip_items_scrapped_at chk_wip_items_sequence chk_wip_items_status chk_wip_items_unit_mark_form chk_wip_items_wip_id fk_wip_items_created_by fk_wip_items_current_process fk_wip_items_lot fk_wip_items_scrapped_by pk_wip_items uk_wip_items_lot_sequence uk_wip_items_wip_id'),
    ('indexes', 'wip_items',
     'idx_wip_items_carrier idx_wip_items_completed_at idx_wip_items_created_by idx_wip_items_current_process idx_wip_items_scrapped_by idx_wip_items_status idx_wip_items_unit_mark uk_wip_items_mark'),
    ('triggers', 'wip_items',
     'trg_wip_items_audit_delete trg_wip_items_audit_insert trg_wip_items_audit_update trg_wip_items_transition trg_wip_items_truncation trg_wip_items_updated_at')
-- names to here
),

actual (kind, table_name, name) as (
    with own as (
        select c.*, replace(format('%s.%s', n.nspname, c.relname), 'public.', '') as full_name
        from pg_class c join pg_namespace n on n.oid = c.relnamespace
        where n.nspname in ('public', 'auth', 'raw', 'staging', 'migrations') and not c.relispartition)
    select 'constraints', c.full_name, k.conname
    from pg_constraint k join own c on c.oid = k.conrelid
    where k.contype in ('p', 'u', 'f', 'c', 'x')
    union all
    select 'indexes', c.full_name, i.relname
    from pg_index x join pg_class i on i.oid = x.indexrelid join own c on c.oid = x.indrelid
    where not exists (select from pg_constraint k where k.conindid = x.indexrelid)
    union all
    select 'policies', c.full_name, p.polname
    from pg_policy p join own c on c.oid = p.polrelid
    union all
    select 'triggers', c.full_name, t.tgname
    from pg_trigger t join own c on c.oid = t.tgrelid
    where not t.tgisinternal),

names as (
    select e.kind || '_of_' || e.table_name as check_name,
           array_agg(n.name order by n.name) filter (where a.name is null) as missing
    from expected e
    cross join lateral unnest(string_to_array(e.names, ' ')) n (name)
    left join actual a on a.kind = e.kind and a.table_name = e.table_name and a.name = n.name
    group by e.kind, e.table_name),

-- Nothing of this is looked at where one account does everything.
application as (
    select r.oid, r.rolsuper or r.rolcreaterole or r.rolcreatedb or r.rolreplication or r.rolbypassrls as is_mighty
    from pg_roles r
    where r.rolname = 'neurohub_app' and has_table_privilege(r.oid, 'public.lots', 'SELECT')),

tables as (
    select c.oid, c.relname, c.relowner, coalesce(l.privileges, '{INSERT, UPDATE}') as privileges
    from pg_class c left join application_privileges l on l.table_name = c.relname
    where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and not c.relispartition),

excesses (check_name, what) as (
    select 'deletes_no_history', (select array_agg(t.relname order by t.relname) from tables t
                                  where has_table_privilege(a.oid, t.oid, 'DELETE') and 'DELETE' <> all (t.privileges))
    from application a
    union all
    select 'truncates_nothing', (select array_agg(t.relname order by t.relname) from tables t
                                 where has_table_privilege(a.oid, t.oid, 'TRUNCATE'))
    from application a
    union all
    select 'owns_nothing', (select array_agg(t.relname order by t.relname) from tables t
                            where pg_has_role(a.oid, t.relowner, 'MEMBER'))
    from application a
    union all
    select 'creates_nothing', array_remove(array [
        case when has_schema_privilege(a.oid, 'public', 'CREATE') then 'in the schema public' end,
        case when has_database_privilege(a.oid, current_database(), 'CREATE') then 'schemas' end,
        case when has_database_privilege(a.oid, current_database(), 'TEMPORARY') then 'temporary tables' end], null)
    from application a
    union all
    select 'is_not_mighty', array_remove(array [
        case when a.is_mighty then 'attributes of the role' end,
        case when has_parameter_privilege(a.oid, 'session_replication_role', 'SET') then 'session_replication_role' end],
        null)
    from application a
    union all
    select 'changes_no_events', (select array_agg(c.oid::regclass::text order by 1)
                                 from pg_class c join pg_namespace n on n.oid = c.relnamespace
                                 where n.nspname in ('auth', 'raw', 'staging', 'migrations', 'backup') and c.relkind in ('r', 'p')
                                   and (has_any_column_privilege(a.oid, c.oid, 'UPDATE')
                                        or has_table_privilege(a.oid, c.oid, 'DELETE, TRUNCATE')))
    from application a
    union all
    select 'may_do_its_work', (select array_agg(t.relname order by t.relname) from tables t
                               where not has_table_privilege(a.oid, t.oid, 'SELECT')
                                  or exists (select from unnest(t.privileges) p
                                             where not case p when 'DELETE' then has_table_privilege(a.oid, t.oid, p)
                                                              else has_any_column_privilege(a.oid, t.oid, p) end))
    from application a)

select 'schema.' || check_name as check_name, 'ERROR' as severity, coalesce(cardinality(missing), 0) as violations,
       coalesce(array_to_string(missing, ', '), '') as sample_ids
from names
union all
select 'application.' || check_name, 'ERROR', coalesce(cardinality(what), 0), coalesce(array_to_string(what, ', '), '')
from excesses
union all
select 'schema.row_security', 'ERROR', count(*), coalesce(string_agg(c.oid::regclass::text, ', '), '')
from pg_class c join pg_namespace n on n.oid = c.relnamespace
where n.nspname in ('auth', 'util', 'raw', 'staging', 'migrations', 'backup') and c.relkind in ('r', 'p')
  and not (c.relrowsecurity and c.relforcerowsecurity and exists (select from pg_policy p where p.polrelid = c.oid))
union all
select 'schema.no_failed_migration', 'ERROR', count(*) filter (where not success),
       coalesce(string_agg(script, ', ') filter (where not success), '')
from flyway_schema_history
order by 1;
