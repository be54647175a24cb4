package com.f2x.neurohub.execution.door;

import com.f2x.neurohub.execution.ingest.Payload;
import com.f2x.neurohub.execution.unit.Defect;
import com.f2x.neurohub.execution.unit.Outcome;
import com.f2x.neurohub.execution.unit.Result;
import com.f2x.neurohub.shared.problem.Rule;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads outcomes in every form that clients of the replaced system send. There a FAIL may come without any defect; it
 * is recorded as {@link Defect#UNSPECIFIED} with the notes as reason.
 */
final class LegacyOutcome {

    private static final String DEFECT_DATA = "defect_data";

    /** The members of an object of defects; one that has none of them is a defect itself. */
    private static final List<String> KNOWN = List.of("defects", "defect_codes", "notes");

    private LegacyOutcome() {}

    /** What people add, in the request and beside its defects. */
    static @Nullable String notes(@Nullable String notes, @Nullable JsonNode defectData) {
        String noted = Payload.text(Payload.given(defectData), "notes");
        return notes == null || notes.equals(noted) ? noted : noted == null ? notes : notes + "; " + noted;
    }

    /**
     * Makes an outcome of what was read.
     *
     * @param description why it failed, where a FAIL comes without any defect and nobody notes anything
     */
    static Outcome of(
            Result result,
            JsonNode measurements,
            List<Defect> defects,
            @Nullable String notes,
            @Nullable String description) {
        String reason = notes == null ? description : notes;
        boolean unspecified = result == Result.FAIL && defects.isEmpty();
        List<Defect> known = unspecified ? List.of(new Defect(Defect.UNSPECIFIED, reason)) : defects;
        return new Outcome(result, measurements, known, notes);
    }

    /**
     * Reads measurements under both of their names: where both tell something, the older one becomes a group of the
     * other, so that it is judged, too.
     */
    static JsonNode measurements(@Nullable JsonNode measurements, @Nullable JsonNode measurementData) {
        JsonNode older = Payload.measurements(measurementData);
        JsonNode newer = Payload.measurements(measurements);
        if (newer.isEmpty() || older.isEmpty() || newer.equals(older)) {
            return newer.isEmpty() ? older : newer;
        }
        return ((ObjectNode) newer.deepCopy()).set("measurement_data", older);
    }

    /**
     * Reads defects under all of their names. The desktop station names its one defect in members of their own, which
     * come first.
     */
    static List<Defect> defects(
            @Nullable JsonNode defectData,
            @Nullable JsonNode defects,
            @Nullable String defectType,
            @Nullable String defectDescription) {
        List<Defect> all = new ArrayList<>(defects(defectData));
        all.addAll(Payload.defects(defects, "defects"));
        if (defectType != null
                && !defectType.isBlank()
                && all.stream().noneMatch(defect -> defect.code().equals(defectType.trim()))) {
            all.add(0, new Defect(defectType.trim(), defectDescription));
        }
        return all;
    }

    /** Reads defects in whichever form they were sent. */
    static List<Defect> defects(@Nullable JsonNode defectData) {
        JsonNode sent = Payload.given(defectData);
        if (sent.isArray() || Payload.isAbsent(sent)) {
            return Payload.defects(sent, DEFECT_DATA);
        }
        if (!sent.isObject()) {
            throw Rule.INVALID_CONTENT.at(DEFECT_DATA, "must be an object or an array");
        }
        if (!sent.isEmpty() && KNOWN.stream().noneMatch(sent::has)) {
            return Payload.defects(JsonNodeFactory.instance.arrayNode().add(sent), DEFECT_DATA);
        }
        List<Defect> defects = new ArrayList<>(Payload.defects(sent.path("defects"), "defect_data.defects"));
        defects.addAll(Payload.defects(sent.path("defect_codes"), "defect_data.defect_codes"));
        return defects;
    }
}
