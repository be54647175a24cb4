package com.f2x.neurohub.audit.log;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Asks what rows were. */
@Repository
class EntityStateStore {

    private final JdbcClient jdbc;

    EntityStateStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The columns of a row at a time as JSON; empty if it was not there, or nothing is recorded of its table. */
    Optional<String> find(String type, long id, Instant asOf) {
        return jdbc.sql("select audit_entity_state(?, ?, ?) as state")
                .params(type, id, Timestamp.from(asOf))
                .query((row, index) -> Optional.ofNullable(row.getString("state")))
                .single();
    }
}
