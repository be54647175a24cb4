package com.f2x.audit;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;

/** Times as the lines of an export have them. */
final class Times {

    private static final int DIGITS_OF_YEAR = 4;

    private Times() {}

    /** Reads a time; empty if it is none. A year of more than four digits has no sign there, as ISO 8601 asks for. */
    static Optional<Instant> read(String time) {
        try {
            return Optional.of(Instant.parse(time.indexOf('-') > DIGITS_OF_YEAR ? "+" + time : time));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
