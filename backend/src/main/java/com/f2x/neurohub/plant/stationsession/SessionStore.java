package com.f2x.neurohub.plant.stationsession;

import com.f2x.neurohub.shared.json.JsonObject;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Opens and ends sessions, and tells the execution of steps whether one runs in a session. Whoever opens one holds the
 * row of its station, so that slots are given out one by one.
 */
@Repository
public class SessionStore {

    /** How many sessions a station shows side by side. */
    static final int SLOTS = 12;

    private final JdbcClient jdbc;

    SessionStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Locks a station until the transaction ends; tells whether it is active, empty for an unknown one. */
    Optional<Boolean> lockStation(String stationId) {
        return jdbc.sql(SessionSql.LOCK_STATION)
                .param("station", stationId)
                .query(Boolean.class)
                .optional();
    }

    boolean isKnown(String stationId) {
        return jdbc.sql(SessionSql.IS_KNOWN)
                .param("station", stationId)
                .query(Boolean.class)
                .single();
    }

    Optional<Long> findOpen(OpenSession session) {
        return jdbc.sql(SessionSql.FIND_OPEN)
                .param("station", session.stationId())
                .param("batch", session.batchId())
                .param("process", session.processId())
                .query(Long.class)
                .optional();
    }

    /** The slots of a station that no open session has, in order. */
    List<Integer> freeSlots(String stationId) {
        return jdbc.sql(SessionSql.FREE_SLOTS)
                .param("station", stationId)
                .param("slots", SLOTS)
                .query(Integer.class)
                .list();
    }

    long insert(OpenSession session, @Nullable Integer slot) {
        return jdbc.sql(SessionSql.INSERT)
                .param("station", session.stationId())
                .param("batch", session.batchId())
                .param("slot", slot)
                .param("process", session.processId())
                .param("package", session.sequencePackage())
                .param("version", session.sequenceVersion())
                .param("parameters", text(session.parameters()))
                .param("hardware", text(session.hardwareConfig()))
                .query(Long.class)
                .single();
    }

    /**
     * A session whose row is locked.
     *
     * @param status its state
     * @param stationId its station
     */
    record Locked(SessionStatus status, String stationId) {}

    Optional<Locked> lock(long id) {
        return jdbc.sql(SessionSql.LOCK).param("id", id).query(Locked.class).optional();
    }

    void end(long id, SessionStatus status, @Nullable String words) {
        jdbc.sql(SessionSql.END)
                .param("id", id)
                .param("status", status.name())
                .param("notes", status == SessionStatus.CLOSED ? words : null)
                .param("reason", status == SessionStatus.CANCELLED ? words : null)
                .update();
    }

    SessionStatistics count(SessionFilter filter) {
        return jdbc.sql(SessionSql.STATISTICS)
                .param("station", given(filter.stationId()))
                .param("batch", given(filter.batchId()))
                .param("process", filter.processId())
                .param("status", Objects.toString(filter.status(), null))
                .param("after", utc(filter.openedAfter()))
                .param("before", utc(filter.openedBefore()))
                .query(SessionStatistics.Counts.class)
                .single()
                .withRate();
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
        return jdbc.sql(SessionSql.FIND).param("id", id).query(Facts.class).optional();
    }

    /** Reads a session that does not end before the transaction does. */
    public Optional<Facts> hold(long id) {
        return jdbc.sql(SessionSql.FIND + "for share of h")
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
        jdbc.sql(SessionSql.COUNT)
                .param("id", id)
                .param("passed", passed ? 1 : 0)
                .param("failed", failed ? 1 : 0)
                .update();
    }

    private static @Nullable String given(@Nullable String value) {
        return value == null || value.isEmpty() ? null : value;
    }

    private static String text(@Nullable JsonObject object) {
        return object == null ? JsonObject.EMPTY.text() : object.text();
    }

    private static @Nullable OffsetDateTime utc(@Nullable Instant at) {
        return at == null ? null : at.atOffset(ZoneOffset.UTC);
    }
}
