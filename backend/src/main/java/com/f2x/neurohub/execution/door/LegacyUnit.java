package com.f2x.neurohub.execution.door;

import com.f2x.neurohub.shared.problem.Rule;
import com.f2x.neurohub.tracking.unit.UnitReference;
import org.jspecify.annotations.Nullable;

/** Which of the members that may name a unit does. */
final class LegacyUnit {

    private LegacyUnit() {}

    /**
     * The one of two members that is told.
     *
     * @throws com.f2x.neurohub.shared.problem.ProblemException 422 if there is none, or if their labels name two units
     */
    static UnitReference reference(@Nullable String wipId, @Nullable String serialNumber) {
        UnitReference item = told(wipId);
        UnitReference serial = told(serialNumber);
        if (item != null && serial != null && item.contradicts(serial)) {
            throw Rule.INVALID_CONTENT.at("serial_number", "names another unit than wip_id %s", item.text());
        }
        if (item != null) {
            return item;
        }
        if (serial != null) {
            return serial;
        }
        throw Rule.MISSING_CONTENT.at("wip_id", "must not be blank");
    }

    private static @Nullable UnitReference told(@Nullable String text) {
        return text == null || text.isBlank() ? null : new UnitReference(text);
    }
}
