package com.f2x.neurohub.tracking.wip;

import com.f2x.neurohub.shared.entity.Transitions;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The only writer of the state of WIP items; called by the execution of steps with the items' rows locked. */
@Component
public class WipStates {

    private final JdbcClient jdbc;
    private final JsonMapper mapper;

    WipStates(JdbcClient jdbc, JsonMapper mapper) {
        this.jdbc = jdbc;
        this.mapper = mapper;
    }

    /**
     * The state an item is in now.
     *
     * @param id the item's number
     * @param from its state in the database before
     * @param status its state
     * @param currentProcessId the process that runs, null if none does
     * @param at time of the event
     */
    public record WipState(
            long id,
            WipStatus from,
            WipStatus status,
            @Nullable Long currentProcessId,
            Instant at) {

        private List<WipState> steps() {
            return from.pathTo(status).stream()
                    .map(step -> step == status ? this : new WipState(id, from, step, null, at))
                    .toList();
        }
    }

    /**
     * Stores the states of items: in one statement where each is one transition away, else in one more for each
     * transition between.
     */
    public void store(List<WipState> states) {
        Transitions.waves(states, WipState::steps).forEach(this::write);
    }

    /**
     * Scraps an item that has no serial, for good.
     *
     * @param reason why
     * @param by the user who decided
     * @param at when
     */
    public void scrap(long id, String reason, long by, Instant at) {
        jdbc.sql("""
                        update wip_items
                        set status = 'FAILED', current_process_id = null, completed_at = null,
                            scrapped_at = :at, scrap_reason = :reason, scrapped_by = :by
                        where id = :id
                        """)
                .param("id", id)
                .param("reason", reason)
                .param("by", by)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    private void write(List<WipState> states) {
        jdbc.sql("""
                        update wip_items w
                        set status = s.status,
                            current_process_id = s.current_process_id,
                            completed_at = case when s.status in ('COMPLETED', 'CONVERTED')
                                then coalesce(w.completed_at, s.at) end,
                            converted_at = case when s.status = 'CONVERTED' then coalesce(w.converted_at, s.at) end
                        from jsonb_to_recordset(cast(:states as jsonb))
                            as s (id bigint, status text, current_process_id bigint, at timestamptz)
                        where w.id = s.id
                        """).param("states", mapper.writeValueAsString(states)).update();
    }
}
