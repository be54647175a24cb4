package com.f2x.neurohub.measurement;

import com.f2x.neurohub.shared.problem.Words;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * One measurement as a tester reported it.
 *
 * @param code its code; where none was sent its name, else its place in the message
 * @param name what the message calls it, null if it does not
 * @param place where it stands in the message
 * @param own the step's spec of its code, null if there is none
 * @param value what was measured: a JSON number, text or boolean; null where nothing was measured
 * @param unit the unit of measure of the value
 * @param spec what the message itself asks for, null if nothing
 * @param result the tester's own verdict, as sent
 * @param fault why its value cannot be read, null if it can
 */
record Reading(
        String code,
        @Nullable String name,
        String place,
        @Nullable Spec own,
        @Nullable JsonNode value,
        @Nullable String unit,
        @Nullable MessageSpec spec,
        @Nullable String result,
        @Nullable Words fault) {

    /** A plain value under the code of one of the step's specs. */
    static Reading bare(String code, String place, Spec own, @Nullable JsonNode value, @Nullable String unit) {
        return new Reading(code, null, place, own, value, unit, null, null, null);
    }

    /** A code of the step whose value cannot be read where it stands. */
    static Reading unreadable(String code, String place, Spec own, Words fault) {
        return new Reading(code, null, place, own, null, null, null, null, fault);
    }

    /** What a tester says of a group of measurements. */
    static Reading told(String code, String place, @Nullable String result) {
        return new Reading(code, null, place, null, null, null, null, result, null);
    }

    /** The code of the step's spec, empty if there is none. */
    String ownCode() {
        return own == null ? "" : own.code();
    }

    /** What it is held against: the step's spec, else the message's; null if neither. */
    @Nullable
    Spec heldAgainst() {
        return own != null || spec == null ? own : spec.spec();
    }

    /** Whether there is a value at all. */
    boolean measured() {
        return value != null;
    }
}
