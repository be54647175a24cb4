package com.f2x.neurohub.execution.rework;

import com.f2x.neurohub.execution.rework.ReworkRules.LastOrder;
import com.f2x.neurohub.execution.unit.StepProgress;
import com.f2x.neurohub.execution.unit.Unit;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The only writer of rework orders; called with the unit's row locked. */
@Repository
class ReworkStore {

    private final JdbcClient jdbc;

    ReworkStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Finds the last order of a unit. */
    Optional<LastOrder> last(long wipItemId) {
        return jdbc.sql("""
                        select o.id, o.process_id, o.reason,
                               not exists (select from process_data d
                                           where d.wip_id = o.wip_item_id and d.id > o.after_process_data_id) as untouched
                        from rework_orders o
                        where o.wip_item_id = :unit
                        order by o.id desc
                        limit 1
                        """).param("unit", wipItemId).query(LastOrder.class).optional();
    }

    /** Stores an order after whatever the unit went through so far. */
    long insert(Unit unit, StepProgress from, String reason, long by) {
        return jdbc.sql("""
                        insert into rework_orders (lot_id, wip_item_id, serial_id, process_id, from_step_no,
                                                   after_process_data_id, reason, ordered_by)
                        select :lot, :unit, :serial, :process, :step, max(d.id), :reason, :by
                        from process_data d
                        where d.wip_id = :unit
                        returning id
                        """)
                .param("lot", unit.lotId())
                .param("unit", unit.wipItemId())
                .param("serial", unit.serialId())
                .param("process", from.processId())
                .param("step", from.stepNo())
                .param("reason", reason)
                .param("by", by)
                .query(Long.class)
                .single();
    }
}
