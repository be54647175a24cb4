package com.f2x.neurohub.execution.door;

import com.f2x.neurohub.shared.problem.Rule;
import com.f2x.neurohub.tracking.unit.UnitReference;
import org.jspecify.annotations.Nullable;

/** Which of the members that may name a unit does. */
final class LegacyUnit {

    private LegacyUnit() {}

    static UnitReference reference(@Nullable String wipId, @Nullable String serialNumber) {
        if (wipId != null && !wipId.isBlank()) {
            return new UnitReference(wipId);
        }
        if (serialNumber != null && !serialNumber.isBlank()) {
            return new UnitReference(serialNumber);
        }
        throw Rule.MISSING_CONTENT.at("wip_id", "must not be blank");
    }
}
