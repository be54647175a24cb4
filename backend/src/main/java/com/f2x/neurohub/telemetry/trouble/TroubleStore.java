package com.f2x.neurohub.telemetry.trouble;

import java.time.Duration;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Looks for what waits or ends. */
@Repository
class TroubleStore {

    private final JdbcClient jdbc;

    TroubleStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A printer whose labels wait. */
    record Waiting(long id, String printer, long seconds) {}

    /** A key that ends. */
    record Ending(long id, String name, long days) {}

    /** Active printers whose oldest label waits for too long. */
    List<Waiting> labels(Duration limit) {
        return jdbc.sql("""
                        select p.id, p.printer_name as printer,
                               cast(extract(epoch from now() - min(j.created_at)) as bigint) as seconds
                        from print_jobs j
                        join printers p on p.id = j.printer_id
                        where j.status in ('WAITING', 'SENDING')
                        group by p.id, p.printer_name
                        having min(j.created_at) < now() - make_interval(secs => ?)
                        order by p.id
                        """).param(limit.toSeconds()).query(Waiting.class).list();
    }

    /** Keys in use that end within a time. */
    List<Ending> keys(Duration within) {
        return jdbc.sql("""
                        select id, name, cast(extract(epoch from expires_at - now()) / 86400 as bigint) as days
                        from api_keys
                        where revoked_at is null and expires_at > now() and expires_at < now() + make_interval(secs => ?)
                          and last_used_at > now() - interval '7 days'
                        order by id
                        """).param(within.toSeconds()).query(Ending.class).list();
    }
}
