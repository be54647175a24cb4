package com.f2x.neurohub.trace;

import org.jspecify.annotations.Nullable;

/**
 * The lots of the components built into a unit: what its lot tells, else what was recorded with its measurements.
 *
 * @param busbarLot busbar
 * @param smaSpringLot spring
 * @param pinLot pin
 * @param hsgLot housing
 * @param parentSpringLot lot the springs come from
 */
record ComponentLots(
        @Nullable String busbarLot,
        @Nullable String smaSpringLot,
        @Nullable String pinLot,
        @Nullable String hsgLot,
        @Nullable String parentSpringLot) {

    static ComponentLots of(TracedUnit unit, History history) {
        String spring = unit.smaSpringLot();
        return new ComponentLots(
                recorded(history, "busbar_lot"),
                spring == null ? recorded(history, "sma_spring_lot") : spring,
                recorded(history, "pin_lot"),
                recorded(history, "hsg_lot"),
                unit.parentSpringLot());
    }

    private static @Nullable String recorded(History history, String member) {
        String lot = null;
        for (TracedAttempt attempt : history.valid()) {
            var own = attempt.findings().measurements().path(member);
            var grouped =
                    attempt.findings().measurements().path("component_lots").path(member);
            if (own.isString() || grouped.isString()) {
                lot = own.isString() ? own.asString() : grouped.asString();
            }
        }
        return lot;
    }
}
