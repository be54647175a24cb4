package com.f2x.neurohub.execution.decision;

import com.f2x.neurohub.execution.unit.Unit;
import org.jspecify.annotations.Nullable;

/**
 * The unit that a decision changed.
 *
 * @param wipItemId number of its WIP item
 * @param serialId its serial, null before the conversion
 */
public record ChangedUnit(long wipItemId, @Nullable Long serialId) {

    static ChangedUnit of(Unit unit) {
        return new ChangedUnit(unit.wipItemId(), unit.serialId());
    }
}
