package com.f2x.neurohub.perf;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Users, products, processes, routes, lines, equipment, stations, sessions and webhooks for pages of a thousand rows;
 * there are 90 processes.
 */
final class MasterData {

    /** Process numbers end at 100; the last ten are for tests to use. */
    static final int PROCESSES = 90;

    /** The process that has a thousand defect codes and measurement specs. */
    static final int RICH_PROCESS = 9;

    private static final String[] INSERTS = {
        """
        insert into users (username, email, password_hash, full_name, role)
        select 'viewer' || n, 'viewer' || n || '@example.com', 'none', 'Viewer', 'VIEWER' from generate_series(1, 1000) n
        """, """
        insert into production_lines (line_code, line_name)
        select 'P' || chr(65 + n / 100) || lpad((n % 100)::text, 2, '0'), 'Line' from generate_series(0, 999) n
        """, """
        insert into product_models (model_code, model_name, category, short_code)
        select 'PERF' || n, 'Model', 'Perf', 'PRF' from generate_series(1, 1000) n
        """, """
        insert into processes (process_number, process_code, process_name_ko, process_name_en, sort_order)
        select n, 'PERF_' || n, 'Perf', 'Perf', n from generate_series(9, 90) n
        """, """
        insert into defect_codes (process_id, code, name) select 9, 'PERF_' || n, 'Perf' from generate_series(1, 1000) n
        """, """
        insert into measurement_specs (process_id, code, name)
        select 9, 'perf_' || n, 'Perf' from generate_series(1, 1000) n
        """, """
        insert into measurement_spec_revisions (measurement_spec_id, revision, operator, is_required)
        select min(id), n, 'LOG', false from measurement_specs, generate_series(2, 1000) n where process_id = 9 group by n
        """, """
        insert into routes (route_code, version_no, route_name)
        select 'PERF-' || n, 1, 'Perf' from generate_series(1, 1000) n
        """, """
        insert into route_steps (route_id, step_no, process_id)
        select id, n, n from routes, generate_series(1, 2) n where route_code like 'PERF-%'
        """, """
        insert into equipment (equipment_code, equipment_name, equipment_type, process_id, production_line_id,
                               last_maintenance_date, next_maintenance_date)
        select 'PERF_' || n, 'Perf', 'PERF', 1, 1, date '2024-01-01', date '2024-02-01' from generate_series(1, 1000) n
        """, """
        insert into stations (station_id, station_name, host)
        select 'PERF-' || n, 'Perf', 'localhost' from generate_series(1, 1000) n
        """, """
        insert into process_headers (station_id, batch_id, process_id, status, opened_at, closed_at)
        select 'PERF-1', 'PERF', 1, 'CLOSED', now(), now() from generate_series(1, 1000) n
        """, """
        insert into webhook_sources (source_code, source_name, secret)
        select 'perf-' || n, 'Perf', ''::bytea from generate_series(1, 1000) n
        """, """
        insert into webhook_deliveries (source_id, delivery_id, body, body_sha256)
        select min(id), gen_random_uuid(), '{}'::bytea, sha256('{}'::bytea) from webhook_sources, generate_series(1, 1000) n
        group by n
        """, """
        insert into webhook_subscriptions (subscription_name, url, topics, secret, is_active)
        select 'Perf', 'https://erp.example.com', '{none}', ''::bytea, false from generate_series(1, 1000) n
        """, """
        insert into webhook_dead_letters (subscription_id, event_id, sequence, topic, subject, occurred_at, data,
                                          attempts, last_failure)
        select min(id), gen_random_uuid(), n, 'none', 'Perf', now(), '{}', 1, 'HTTP 500'
        from webhook_subscriptions, generate_series(1, 1000) n group by n
        """, """
        insert into alerts (alert_type, severity, dedup_key, title, message, wording, first_seen_at, last_seen_at, lot_id,
                            wip_item_id, serial_id, process_id, created_at)
        select 'DEFECT_DETECTED', 'HIGH', 'perf:' || n, 'Defect', 'Perf', '{"pattern": "Perf", "arguments": []}', now(),
               now(), w.lot_id, w.id, s.id, 1, timestamptz '2020-01-01 00:00Z' + n * interval '1 second'
        from generate_series(1, 1002) n, (select min(id) as id from wip_items) first
        join wip_items w on w.id = first.id join serials s on s.wip_item_id = w.id
        """, """
        insert into signatures (action, entity_type, entity_id, meaning, user_id, username, printed_name, expires_at)
        select 'CLOSE_LOT', 'lots', l.id, 'REVIEW', u.id, u.username, u.full_name, clock_timestamp() + interval '2 minutes'
        from generate_series(1, 1000) n, (select min(id) as id from lots) l, (select * from users limit 1) u
        """, """
        insert into label_templates (label_type, product_model_id, size, symbol, lines)
        select 'LOT_LABEL', id, '60x20', 'QR', '{Perf}' from product_models where model_code like 'PERF%'
        """, """
        insert into printers (printer_name, host, is_active, is_default)
        select 'Perf ' || n, '127.0.0.1', n = 1, n = 1 from generate_series(1, 1000) n
        """, """
        insert into print_jobs (label_type, printer_id, status, ended_at)
        select 'TEST_LABEL', id, 'CANCELLED', now() from printers
        """, """
        insert into print_logs (print_job_id, label_type, label_id, status, printer_ip, printer_port)
        select id, label_type, 'TEST', 'SUCCESS', '127.0.0.1', 9100 from print_jobs
        """
    };

    private MasterData() {}

    static void fill(JdbcClient jdbc) {
        for (String insert : INSERTS) {
            jdbc.sql(insert).update();
        }
    }
}
