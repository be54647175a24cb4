package com.f2x.neurohub.plant.equipmentstate;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The states of SEMI E10, and what machines call them. A machine is in exactly one at any time. */
public enum TimeState {
    /** It does what it is there for. */
    PRODUCTIVE("RUN RUNNING BUSY EXECUTE PROCESSING"),
    /** It could work, and has nothing to do. */
    STANDBY("IDLE READY WAITING STARVED BLOCKED"),
    /** It is used for trials. */
    ENGINEERING("TEST TRIAL"),
    /** It is out of use as planned: maintenance, setup. */
    SCHEDULED_DOWNTIME("SCHEDULED_DOWN MAINTENANCE PM SETUP"),
    /** It is out of use, and was not to be: failure, repair. */
    UNSCHEDULED_DOWNTIME("UNSCHEDULED_DOWN DOWN FAULT FAILURE ERROR REPAIR"),
    /** Nobody wants it to work: holidays, nights, before it was installed. */
    NON_SCHEDULED("NONSCHEDULED OFF SHUTDOWN");

    private final String names;

    TimeState(String names) {
        this.names = names;
    }

    /** Finds the state that a machine means; empty if none is called so. */
    public static Optional<TimeState> called(String word) {
        String name = word.strip().toUpperCase(Locale.ROOT).replace('-', '_').replace(' ', '_');
        return Arrays.stream(values())
                .filter(state -> state.name().equals(name)
                        || List.of(state.names.split(" ")).contains(name))
                .findFirst();
    }
}
