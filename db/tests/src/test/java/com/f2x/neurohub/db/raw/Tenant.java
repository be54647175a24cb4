package com.f2x.neurohub.db.raw;

import com.f2x.neurohub.db.testing.TestDatabase;
import java.sql.SQLException;

/**
 * A source of events of a test.
 *
 * @param hk its key, in hexadecimal digits
 */
record Tenant(String hk) {

    static Tenant register(TestDatabase account, String name) throws SQLException {
        try (Session session = Session.of(account)) {
            return new Tenant(session.one("select encode(auth.register_tenant('%s', '%1$s'), 'hex')".formatted(name)));
        }
    }

    /** Its key as a literal of SQL. */
    String literal() {
        return "'\\x%s'::bytea".formatted(hk);
    }

    /** A call that lands an event of its own. */
    String ingest(String event) {
        return "select raw.ingest_tracking_event(%s, null, '10.0.0.1', 'test', '%s')".formatted(literal(), event);
    }

    /** A call that lands an event with a key by which it is known again. */
    String ingest(String event, String dedupeKey) {
        return "select raw_event_id, is_duplicate from raw.ingest_event(%s, null, null, null, '%s', '%s')"
                .formatted(literal(), event, dedupeKey);
    }
}
