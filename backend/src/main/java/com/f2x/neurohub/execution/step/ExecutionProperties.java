package com.f2x.neurohub.execution.step;

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
}
