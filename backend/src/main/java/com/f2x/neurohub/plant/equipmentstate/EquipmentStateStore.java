package com.f2x.neurohub.plant.equipmentstate;

import com.f2x.neurohub.plant.equipmentstate.StateTimes.Time;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** States of equipment: words that are told, and the periods between them. */
@Repository
class EquipmentStateStore {

    private static final String RECORD = """
            select record_equipment_state(:equipment, :since, :state, :source, :code, :reason, :event, :user)
            """;

    /** What of each period lies in the window. */
    private static final String PERIODS = """
            select p.id, p.state, p.reason_code, p.reason, p.source, p.since, b.since as begins, b.until as ends,
                   extract(epoch from b.until - b.since)::double precision as seconds
            from equipment_state_periods p
            cross join lateral (select greatest(p.since, cast(:from as timestamptz)) as since,
                                       least(coalesce(p.until, 'infinity'), cast(:to as timestamptz)) as until) b
            where p.equipment_id = :equipment and b.since < b.until
            """;

    private static final String LIST = PERIODS + " order by b.since limit :most";
    private static final String TIMES = """
            select s.state, coalesce(sum(w.seconds), 0) as seconds, count(w.seconds) as periods
            from unnest(cast(:states as text[])) with ordinality s (state, place)
            left join (""" + PERIODS + """
                 ) w on w.state = s.state
            group by s.state, s.place
            order by s.place
            """;

    private final JdbcClient jdbc;

    EquipmentStateStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A machine, and what time it is.
     *
     * @param id the machine
     * @param since since when it is known
     * @param now the database's time
     */
    record Known(long id, Instant since, Instant now) {}

    Optional<Known> find(long equipment) {
        return jdbc.sql("select id, created_at, clock_timestamp() as now from equipment where id = ?")
                .param(equipment)
                .query((row, index) -> new Known(row.getLong("id"), time(row, "created_at"), time(row, "now")))
                .optional();
    }

    long record(long equipment, ToldState told) {
        return jdbc.sql(RECORD)
                .param("equipment", equipment)
                .param("since", utc(told.since()))
                .param("state", told.state().name())
                .param("source", told.teller().source())
                .param("code", told.reasonCode(), Types.VARCHAR)
                .param("reason", told.reason(), Types.VARCHAR)
                .param("event", told.teller().rawEventId(), Types.BIGINT)
                .param("user", told.teller().userId())
                .query(Long.class)
                .single();
    }

    List<StatePeriod> periods(long equipment, Instant from, Instant to, int most) {
        return jdbc.sql(LIST)
                .param("equipment", equipment)
                .param("from", utc(from))
                .param("to", utc(to))
                .param("most", most)
                .query(EquipmentStateStore::period)
                .list();
    }

    List<Time> times(long equipment, Instant from, Instant to) {
        return jdbc.sql(TIMES)
                .param("equipment", equipment)
                .param("from", utc(from))
                .param("to", utc(to))
                .param(
                        "states",
                        Arrays.stream(TimeState.values()).map(Enum::name).toArray(String[]::new))
                .query((row, index) -> new Time(
                        TimeState.valueOf(row.getString("state")), row.getDouble("seconds"), row.getLong("periods")))
                .list();
    }

    private static StatePeriod period(ResultSet row, int index) throws SQLException {
        return new StatePeriod(
                row.getObject("id", Long.class),
                TimeState.valueOf(row.getString("state")),
                row.getString("reason_code"),
                row.getString("reason"),
                row.getString("source"),
                time(row, "since"),
                time(row, "begins"),
                time(row, "ends"),
                row.getDouble("seconds"));
    }

    private static Instant time(ResultSet row, String column) throws SQLException {
        @Nullable Timestamp at = row.getTimestamp(column);
        return Objects.requireNonNull(at).toInstant();
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
