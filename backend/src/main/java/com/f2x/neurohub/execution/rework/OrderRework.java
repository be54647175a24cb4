package com.f2x.neurohub.execution.rework;

import com.f2x.neurohub.shared.access.Caller;
import com.f2x.neurohub.shared.web.ProcessReference;
import com.f2x.neurohub.tracking.unit.UnitReference;
import org.jspecify.annotations.Nullable;

/**
 * The wish to have the steps of a unit repeated.
 *
 * @param unit the unit
 * @param from the first step to repeat; null for the one that failed
 * @param reason why; null for what the serial failed of
 * @param caller who decides
 */
public record OrderRework(
        UnitReference unit,
        @Nullable ProcessReference from,
        @Nullable String reason,
        Caller caller) {

    /** The longest reason that is kept. */
    public static final int LONGEST_REASON = 500;

    /** Takes the reason without surrounding blanks, an empty one as none. */
    public OrderRework {
        reason = reason == null || reason.isBlank() ? null : reason.strip();
    }
}
