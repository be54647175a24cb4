package com.f2x.neurohub.execution.ingest;

import com.f2x.neurohub.execution.step.Assignments;
import com.f2x.neurohub.execution.step.Operator;
import com.f2x.neurohub.plant.equipment.EquipmentStore;
import com.f2x.neurohub.plant.equipment.EquipmentStore.Known;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds the workers and the equipment that the records of a chunk name, each name once. */
@Component
class IngestNames {

    private final Assignments assignments;
    private final EquipmentStore equipment;

    IngestNames(Assignments assignments, EquipmentStore equipment) {
        this.assignments = assignments;
        this.equipment = equipment;
    }

    Resolved of(IngestMode mode) {
        return new Resolved(mode);
    }

    /** The names of one chunk. */
    final class Resolved {

        private final IngestMode mode;
        private final Map<String, Operator> operators = new HashMap<>();
        private final Map<String, @Nullable Known> known = new HashMap<>();

        private Resolved(IngestMode mode) {
            this.mode = mode;
        }

        /** The worker named, where the caller may act for workers, else the caller. */
        Operator operator(@Nullable String name) {
            return operators.computeIfAbsent(
                    name == null ? "" : name, worker -> assignments.operator(worker, mode.caller()));
        }

        /** The equipment named, null if it is unknown. */
        @Nullable
        Known equipment(@Nullable String name) {
            if (name == null || name.isBlank()) {
                return null;
            }
            if (!known.containsKey(name)) {
                known.put(name, equipment.find(name).orElse(null));
            }
            return known.get(name);
        }
    }
}
