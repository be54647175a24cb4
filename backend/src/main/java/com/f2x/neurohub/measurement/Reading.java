package com.f2x.neurohub.measurement;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * One measurement as a tester reported it.
 *
 * @param code its code; where none was sent its name, else its place in the message
 * @param name its name
 * @param value what was measured: a JSON number, text or boolean; null where nothing was measured
 * @param unit the unit of measure of the value
 * @param spec what the message itself asks for, in a unit of its own or else the value's
 * @param flaw why nothing can be judged by the message's own spec, in words for people; null for a sound one or none
 * @param result the tester's own verdict, as sent
 * @param bare whether it is a plain value in a flat object, which is a measurement only where its code has a spec
 */
record Reading(
        String code,
        @Nullable String name,
        @Nullable JsonNode value,
        @Nullable String unit,
        @Nullable Spec spec,
        @Nullable String flaw,
        @Nullable String result,
        boolean bare) {

    /** Whether there is a value at all. */
    boolean isMeasured() {
        return value != null;
    }

    static Reading bare(String code, @Nullable JsonNode value) {
        return new Reading(code, null, value, null, null, null, null, true);
    }
}
