package com.f2x.neurohub.inbound.pipeline;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What an event became; all null where nothing was made of it.
 *
 * @param processDataId the attempt of a step
 * @param equipmentStateId the state of a machine
 * @param alertId the alert
 * @param found what was found besides
 */
record EventOutcome(
        @Nullable Long processDataId,
        @Nullable Long equipmentStateId,
        @Nullable Long alertId,
        Map<String, Object> found) {

    static EventOutcome attempt(@Nullable Long processDataId) {
        return new EventOutcome(processDataId, null, null, Map.of());
    }

    static EventOutcome state(long equipmentStateId) {
        return new EventOutcome(null, equipmentStateId, null, Map.of());
    }

    static EventOutcome alert(@Nullable Long alertId) {
        return new EventOutcome(null, null, alertId, Map.of());
    }

    static EventOutcome found(Map<String, Object> found) {
        return new EventOutcome(null, null, null, found);
    }
}
