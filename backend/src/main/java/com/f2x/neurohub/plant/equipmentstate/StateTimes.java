package com.f2x.neurohub.plant.equipmentstate;

import java.time.Instant;
import java.util.List;

/**
 * How long a machine was in which state.
 *
 * @param equipmentId the machine
 * @param from where the window begins; not before the machine was entered
 * @param to where it ends; not in the future
 * @param seconds how long it is, which is the sum of all states
 * @param states each state of SEMI E10
 */
record StateTimes(long equipmentId, Instant from, Instant to, double seconds, List<Time> states) {

    /**
     * How long it was in a state.
     *
     * @param state the state
     * @param seconds how long
     * @param periods how often
     */
    record Time(TimeState state, double seconds, long periods) {}
}
