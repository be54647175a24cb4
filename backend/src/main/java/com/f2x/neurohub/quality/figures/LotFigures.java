package com.f2x.neurohub.quality.figures;

import java.time.Instant;

/**
 * The units of a lot by where they are now; each is in one place.
 *
 * @param lotNumber the lot
 * @param modelName what is made
 * @param status its state
 * @param targetQuantity how many units it is to have
 * @param created units that nothing was done to
 * @param inProgress units on their way
 * @param completed units that are through all steps before the conversion and have no serial
 * @param converted units with a serial that has not failed
 * @param defective units that failed, for now or for good
 * @param finished units that are through their whole route
 * @param createdAt when the lot was made
 */
public record LotFigures(
        String lotNumber,
        String modelName,
        String status,
        long targetQuantity,
        long created,
        long inProgress,
        long completed,
        long converted,
        long defective,
        long finished,
        Instant createdAt) {

    /** All units. */
    public long units() {
        return created + inProgress + completed + converted + defective;
    }

    /** Finished units in percent of the target. */
    public double progress() {
        return Percent.of(finished, targetQuantity);
    }
}
