package com.f2x.neurohub.execution.step;

import com.f2x.neurohub.execution.unit.UnitProgress;
import com.f2x.neurohub.shared.problem.Rule;
import java.time.Duration;
import java.time.Instant;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of execution.
 *
 * @param occurredAtWindow how long after an event it may still be recorded with its own time
 * @param clockTolerance how far the clock of a tester or station may be ahead
 */
@ConfigurationProperties("neurohub.execution")
public record ExecutionProperties(
        @DefaultValue("7d") Duration occurredAtWindow,
        @DefaultValue("60s") Duration clockTolerance) {

    /**
     * The time at which an event is recorded that says when it happened: the clock of whoever tells it may be ahead by
     * the tolerance, but nothing is recorded to have happened after it was told.
     *
     * @param told when it happened, by the teller's clock
     * @param now the time of the database
     * @param field the time's name on the wire
     * @throws com.f2x.neurohub.shared.problem.ProblemException 422 if it lies further ahead
     */
    public Instant notAhead(Instant told, Instant now, String field) {
        if (told.isAfter(now.plus(clockTolerance))) {
            throw Rule.EVENT_TIME.at(field, "must not be in the future");
        }
        return told.isAfter(now) ? now : told;
    }

    /**
     * Makes sure that an event that is told while work goes on is recent, and follows what happened to its unit last.
     *
     * @param recorded the time at which it is recorded
     * @param now the unit and the time of the database
     * @param field the time's name on the wire
     * @throws com.f2x.neurohub.shared.problem.ProblemException 422 if it lies too far back, or before the unit's last
     *     event
     */
    public void requireRecent(Instant recorded, UnitProgress now, String field) {
        if (recorded.isBefore(now.now().minus(occurredAtWindow))) {
            throw Rule.EVENT_TIME.at(field, "must not be longer ago than %s", occurredAtWindow);
        }
        Instant last = now.unit().lastEventAt();
        if (last != null && recorded.isBefore(last)) {
            throw Rule.EVENT_TIME.at(field, "must not be before the last event of the unit at %s", last);
        }
    }
}
