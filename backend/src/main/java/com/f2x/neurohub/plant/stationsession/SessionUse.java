package com.f2x.neurohub.plant.stationsession;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Sessions as the execution of steps sees them: may a step run in one, and what came of it. */
@Component
public class SessionUse {

    private static final String FIND = """
            select h.id, h.status, h.process_id, h.station_id, s.is_active as station_active
            from process_headers h join stations s on s.station_id = h.station_id
            where h.id = :id
            """;

    private final JdbcClient jdbc;

    SessionUse(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A session that a request names.
     *
     * @param id its number
     * @param status its state
     * @param processId the process it is about
     * @param stationId its station
     * @param stationActive whether that one is in use
     */
    public record Facts(long id, SessionStatus status, long processId, String stationId, boolean stationActive) {}

    /** Reads a session as it is now. */
    public Optional<Facts> find(long id) {
        return jdbc.sql(FIND).param("id", id).query(Facts.class).optional();
    }

    /** Reads a session that does not end before the transaction does. */
    public Optional<Facts> hold(long id) {
        return jdbc.sql(FIND + "for share of h")
                .param("id", id)
                .query(Facts.class)
                .optional();
    }

    /**
     * Counts a completed attempt; it locks the row that all attempts in the session share.
     *
     * @param passed whether it passed
     * @param failed whether it failed; an attempt that did neither counts into the total only
     */
    public void count(long id, boolean passed, boolean failed) {
        jdbc.sql("""
                        update process_headers
                        set total_count = total_count + 1,
                            pass_count = pass_count + :passed,
                            fail_count = fail_count + :failed
                        where id = :id
                        """)
                .param("id", id)
                .param("passed", passed ? 1 : 0)
                .param("failed", failed ? 1 : 0)
                .update();
    }
}
