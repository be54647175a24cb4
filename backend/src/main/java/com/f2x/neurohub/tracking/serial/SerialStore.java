package com.f2x.neurohub.tracking.serial;

import com.f2x.neurohub.shared.entity.Transitions;
import com.f2x.neurohub.tracking.unit.SerialStatus;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** The only writer of serials; called by the execution of steps with the rows of the units' WIP items locked. */
@Repository
public class SerialStore {

    private final JdbcClient jdbc;
    private final JsonMapper mapper;

    SerialStore(JdbcClient jdbc, JsonMapper mapper) {
        this.jdbc = jdbc;
        this.mapper = mapper;
    }

    /**
     * A serial to be issued.
     *
     * @param id its number, null for the next one
     * @param wipItemId the unit
     * @param status its state
     * @param at when the unit was converted
     */
    public record IssuedSerial(@Nullable Long id, long wipItemId, SerialStatus status, Instant at) {}

    /**
     * Issues serials, whose numbers are their lot's with the sequences of the units.
     *
     * @return their numbers, in the order of the units
     */
    public List<Long> issue(List<IssuedSerial> serials) {
        return serials.isEmpty()
                ? List.of()
                : jdbc.sql(SerialSql.ISSUE)
                        .param("serials", mapper.writeValueAsString(serials))
                        .query(Long.class)
                        .list();
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
        jdbc.sql(SerialSql.SCRAP)
                .param("id", id)
                .param("reason", reason)
                .param("by", by)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    private void write(List<SerialState> states) {
        jdbc.sql(SerialSql.STORE)
                .param("states", mapper.writeValueAsString(states))
                .update();
    }
}
