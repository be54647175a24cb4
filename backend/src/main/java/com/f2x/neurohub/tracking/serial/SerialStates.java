package com.f2x.neurohub.tracking.serial;

import com.f2x.neurohub.shared.entity.Transitions;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The only writer of serials; called by the execution of steps with the rows of the units' WIP items locked. */
@Component
public class SerialStates {

    private final JdbcClient jdbc;
    private final JsonMapper mapper;

    SerialStates(JdbcClient jdbc, JsonMapper mapper) {
        this.jdbc = jdbc;
        this.mapper = mapper;
    }

    /**
     * Issues the serial of a WIP item: the lot's number and the item's own sequence.
     *
     * @param wipItemId the item that is converted
     * @param status the state it is born in
     * @param at time of the conversion
     * @return the serial's id
     */
    public long issue(long wipItemId, SerialStatus status, Instant at) {
        return jdbc.sql("""
                        insert into serials (serial_number, lot_id, wip_item_id, sequence_in_lot, status, completed_at)
                        select l.lot_number || lpad(w.sequence_in_lot::text, 3, '0'), l.id, w.id, w.sequence_in_lot,
                               :status, case when :status = 'PASSED' then :at end
                        from wip_items w join lots l on l.id = w.lot_id
                        where w.id = :wip
                        returning id
                        """)
                .param("wip", wipItemId)
                .param("status", status.name())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single();
    }

    /**
     * The state a serial is in now.
     *
     * @param id the serial
     * @param from its state in the database before
     * @param status its state
     * @param reworkCount how often it was reworked
     * @param failureReason why it failed, given exactly when it is {@code FAILED}
     * @param at time of the event
     */
    public record SerialState(
            long id,
            SerialStatus from,
            SerialStatus status,
            int reworkCount,
            @Nullable String failureReason,
            Instant at) {

        private List<SerialState> steps() {
            return from.pathTo(status).stream()
                    .map(step -> step == status ? this : new SerialState(id, from, step, reworkCount, null, at))
                    .toList();
        }
    }

    /**
     * Stores the states of serials: in one statement where each is one transition away, else in one more for each
     * transition between; none for none.
     */
    public void store(List<SerialState> states) {
        Transitions.waves(states, SerialState::steps).forEach(this::write);
    }

    /**
     * Scraps a serial, for good.
     *
     * @param reason why
     * @param by the user who decided
     * @param at when
     */
    public void scrap(long id, String reason, long by, Instant at) {
        jdbc.sql("""
                        update serials
                        set status = 'FAILED', failure_reason = coalesce(failure_reason, :reason),
                            completed_at = coalesce(completed_at, :at),
                            scrapped_at = :at, scrap_reason = :reason, scrapped_by = :by
                        where id = :id
                        """)
                .param("id", id)
                .param("reason", reason)
                .param("by", by)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    private void write(List<SerialState> states) {
        jdbc.sql("""
                        update serials t
                        set status = s.status,
                            rework_count = s.rework_count,
                            failure_reason = s.failure_reason,
                            completed_at = case when s.status in ('PASSED', 'FAILED') then s.at end
                        from jsonb_to_recordset(cast(:states as jsonb))
                            as s (id bigint, status text, rework_count int, failure_reason text, at timestamptz)
                        where t.id = s.id
                        """).param("states", mapper.writeValueAsString(states)).update();
    }
}
