package com.f2x.neurohub.execution.ingest.run;

import com.f2x.neurohub.execution.unit.DataLevel;
import com.f2x.neurohub.execution.unit.Outcome;
import com.f2x.neurohub.execution.unit.ProcessReference;
import com.f2x.neurohub.plant.equipment.EquipmentStore.Known;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A run of a step that is over when it is recorded.
 *
 * @param process the step
 * @param dataLevel what the source says the run is about, null if it says nothing
 * @param startedAt when it began
 * @param completedAt when it ended
 * @param outcome how
 * @param operatorId who worked
 * @param reportedOperator the worker as sent
 * @param equipment what it ran on, null for nothing known
 * @param reportedEquipment the equipment as sent
 */
public record CompletedRun(
        ProcessReference process,
        @Nullable DataLevel dataLevel,
        Instant startedAt,
        Instant completedAt,
        Outcome outcome,
        long operatorId,
        @Nullable String reportedOperator,
        @Nullable Known equipment,
        @Nullable String reportedEquipment) {

    /** The same at the times at which it is recorded. */
    CompletedRun at(Instant started, Instant completed) {
        return new CompletedRun(
                process,
                dataLevel,
                started,
                completed,
                outcome,
                operatorId,
                reportedOperator,
                equipment,
                reportedEquipment);
    }

    @Nullable
    Long equipmentId() {
        return equipment == null ? null : equipment.id();
    }
}
