package com.f2x.neurohub.execution.step;

import com.f2x.neurohub.execution.unit.Defect;
import com.f2x.neurohub.execution.unit.Outcome;
import com.f2x.neurohub.execution.unit.UnitProgress;
import com.f2x.neurohub.shared.problem.Rule;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;
import tools.jackson.databind.JsonNode;

/**
 * Settings of execution.
 *
 * @param occurredAtWindow how long after an event it may still be recorded with its own time
 * @param clockTolerance how far the clock of a tester or station may be ahead
 * @param maxMeasurements how many measurements an attempt may have
 * @param maxDefects how many defects
 */
@Validated
@ConfigurationProperties("neurohub.execution")
public record ExecutionProperties(
        @DefaultValue("7d") Duration occurredAtWindow,
        @DefaultValue("60s") Duration clockTolerance,
        @Min(1) @Max(10_000) @DefaultValue("1000") int maxMeasurements,
        @Min(1) @Max(100) @DefaultValue("100") int maxDefects) {

    /**
     * Makes sure that an attempt has no more measurements and defects than the plant takes.
     *
     * @throws com.f2x.neurohub.shared.problem.ProblemException 422 if it has
     */
    public void requireFew(JsonNode measurements, List<Defect> defects) {
        Outcome.requireFew(measurements, maxMeasurements, defects, maxDefects);
    }

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
