package com.f2x.neurohub.alert.watch;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Lets one node look at a time. */
@Repository
class EvaluationStore {

    private static final long EVALUATION_LOCK = 4_045_002;

    private final JdbcClient jdbc;

    EvaluationStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Takes the right to look until the transaction ends; false if another node has it. */
    boolean lock() {
        return jdbc.sql("select pg_try_advisory_xact_lock(?)")
                .param(EVALUATION_LOCK)
                .query(Boolean.class)
                .single();
    }
}
