package com.f2x.neurohub.platform.secret;

import java.util.List;
import java.util.Locale;

/**
 * How a setting stands. It never holds the value.
 *
 * @param name the environment variable
 * @param state whether it is there
 * @param needed whether production does without
 * @param hint what would be right
 */
record Finding(String name, State state, boolean needed, String hint) {

    /** Whether a setting is there, and any good, or whether something is set that is none. */
    enum State {
        SET,
        MISSING,
        WEAK,
        INVALID,
        UNKNOWN
    }

    /** Whether production must not start with it; what is unknown is probably misspelt, so that another is missing. */
    boolean isFault() {
        return switch (state) {
            case SET -> false;
            case MISSING -> needed;
            case WEAK, INVALID, UNKNOWN -> true;
        };
    }

    /** What operators read, such as {@code NEUROHUB_DB_URL missing: the external PostgreSQL}. */
    String line() {
        String told = "%s %s".formatted(name, state.name().toLowerCase(Locale.ROOT));
        if (isFault()) {
            return told + ": " + hint;
        }
        return state == State.MISSING ? told + " (not needed)" : told;
    }

    static List<Finding> faults(List<Finding> findings) {
        return findings.stream().filter(Finding::isFault).toList();
    }
}
