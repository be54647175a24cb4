package com.f2x.neurohub.telemetry.plant;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Counts what is open, with one statement that reads what is open and nothing of the past. */
@Repository
class PlantStateStore {

    private static final String NOW = """
            select l.open_lots, l.oldest_lot_seconds, h.held_lots, h.held_units, s.sessions, p.labels,
                   p.oldest_label_seconds, a.urgent_alerts, a.warnings, a.news
            from (select count(*) as open_lots,
                         coalesce(extract(epoch from now() - min(created_at)), 0) as oldest_lot_seconds
                  from lots where status in ('CREATED', 'IN_PROGRESS')) l
            cross join (select count(*) filter (where wip_item_id is null) as held_lots,
                               count(*) filter (where wip_item_id is not null) as held_units
                        from holds where released_at is null) h
            cross join (select count(*) as sessions from process_headers where status = 'OPEN') s
            cross join (select count(*) as labels,
                               coalesce(extract(epoch from now() - min(created_at)), 0) as oldest_label_seconds
                        from print_jobs where status in ('WAITING', 'SENDING')) p
            cross join (select count(*) filter (where severity = 'HIGH') as urgent_alerts,
                               count(*) filter (where severity = 'MEDIUM') as warnings,
                               count(*) filter (where severity = 'LOW') as news
                        from alerts where resolved_at is null and archived_at is null) a
            """;

    private final JdbcClient jdbc;

    PlantStateStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    PlantState now() {
        return jdbc.sql(NOW).query(PlantState.class).single();
    }
}
