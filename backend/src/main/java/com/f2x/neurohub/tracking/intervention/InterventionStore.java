package com.f2x.neurohub.tracking.intervention;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The only writer of interventions. */
@Repository
public class InterventionStore {

    private final JdbcClient jdbc;

    InterventionStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Records what a manager decides, before the decision itself is written: until the transaction ends the reason is
     * the database's {@code app.override_reason}, with which its triggers let through what they refuse otherwise.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void record(Intervention intervention) {
        jdbc.sql("""
                        insert into interventions (kind, lot_id, wip_item_id, serial_id, process_data_id,
                                                   overridden_rule, from_state, to_state, reason, user_id)
                        values (:kind, :lot, :wip, :serial, :attempt, :rule, :from, :to,
                                set_config('app.override_reason', :reason, true), :user)
                        """)
                .param("kind", intervention.kind().name())
                .param("lot", intervention.lotId())
                .param("wip", intervention.wipItemId())
                .param("serial", intervention.serialId())
                .param("attempt", intervention.processDataId())
                .param("rule", intervention.overriddenRule())
                .param("from", intervention.fromState())
                .param("to", intervention.toState())
                .param("reason", intervention.reason())
                .param("user", intervention.userId())
                .update();
    }
}
