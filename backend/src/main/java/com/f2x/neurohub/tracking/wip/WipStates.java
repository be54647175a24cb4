package com.f2x.neurohub.tracking.wip;

import java.time.Instant;
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
     * @param status its state
     * @param currentProcessId the process that runs, null if none does
     * @param at time of the event
     */
    public record WipState(
            long id, WipStatus status, @Nullable Long currentProcessId, Instant at) {}

    /** Stores the states of items in one statement. */
    public void store(List<WipState> states) {
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
