package com.f2x.neurohub.execution.ingest.run;

import com.f2x.neurohub.execution.step.Operator;
import com.f2x.neurohub.execution.unit.DataLevel;
import com.f2x.neurohub.execution.unit.Defect;
import com.f2x.neurohub.execution.unit.Outcome;
import com.f2x.neurohub.plant.equipment.EquipmentStore.Known;
import com.f2x.neurohub.shared.web.ProcessReference;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A run of a step that is over when it is recorded.
 *
 * @param process the step
 * @param dataLevel what the source says the run is about, null if it says nothing
 * @param startedAt when it began
 * @param endedAt when it ended
 * @param ending how
 * @param operator who worked
 * @param reportedOperator the worker as sent
 * @param equipment what it ran on, null for nothing known
 * @param reportedEquipment the equipment as sent
 */
public record CompletedRun(
        ProcessReference process,
        @Nullable DataLevel dataLevel,
        Instant startedAt,
        Instant endedAt,
        Ending ending,
        Operator operator,
        @Nullable String reportedOperator,
        @Nullable Known equipment,
        @Nullable String reportedEquipment) {

    /** The same at the times at which it is recorded. */
    CompletedRun at(Instant started, Instant ended) {
        return new CompletedRun(
                process, dataLevel, started, ended, ending, operator, reportedOperator, equipment, reportedEquipment);
    }

    /**
     * How a run ended, and what it left.
     *
     * @param outcome its result, null where it was aborted
     * @param abortReason why it was aborted, null where it has a result
     * @param measurements what was measured, a JSON object
     * @param defects what was found wrong
     * @param notes what people add
     */
    public record Ending(
            @Nullable Outcome outcome,
            @Nullable String abortReason,
            JsonNode measurements,
            List<Defect> defects,
            @Nullable String notes) {

        /** The end of a run that has a result. */
        public static Ending with(Outcome outcome) {
            return new Ending(outcome, null, outcome.measurements(), outcome.defects(), outcome.notes());
        }
    }

    @Nullable
    Long equipmentId() {
        return equipment == null ? null : equipment.id();
    }
}
