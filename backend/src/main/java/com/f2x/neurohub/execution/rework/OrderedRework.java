package com.f2x.neurohub.execution.rework;

import com.f2x.neurohub.execution.unit.Unit;
import org.jspecify.annotations.Nullable;

/**
 * A rework order that was recorded.
 *
 * @param id the order
 * @param wipItemId number of the unit's WIP item
 * @param serialId the unit's serial, null before the conversion
 * @param repeated whether it was recorded before and nothing changed now
 */
public record OrderedRework(
        long id, long wipItemId, @Nullable Long serialId, boolean repeated) {

    static OrderedRework of(Unit unit, long id, boolean repeated) {
        return new OrderedRework(id, unit.wipItemId(), unit.serialId(), repeated);
    }
}
