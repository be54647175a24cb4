package com.f2x.neurohub.execution.door;

import com.f2x.neurohub.execution.step.Defect;
import com.f2x.neurohub.execution.step.Outcome;
import com.f2x.neurohub.execution.step.Payload;
import com.f2x.neurohub.execution.step.Result;
import com.f2x.neurohub.shared.problem.Rule;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Reads outcomes in every form that clients of the replaced system send. There a FAIL may come without any defect; it
 * is recorded as {@link Defect#UNSPECIFIED} with the notes as reason.
 */
final class LegacyOutcome {

    private LegacyOutcome() {}

    static Outcome read(
            Result result, @Nullable JsonNode measurements, @Nullable JsonNode defectData, @Nullable String notes) {
        JsonNode sent = Payload.given(defectData);
        List<Defect> defects = defects(sent);
        String note = notes == null ? Payload.text(sent, "notes") : notes;
        if (result == Result.FAIL && defects.isEmpty()) {
            defects.add(new Defect(Defect.UNSPECIFIED, note));
        }
        return new Outcome(result, Payload.measurements(measurements), defects, note);
    }

    private static List<Defect> defects(JsonNode sent) {
        if (sent.isArray() || Payload.isAbsent(sent)) {
            return Payload.defects(sent, "defect_data");
        }
        if (!sent.isObject()) {
            throw Rule.INVALID_CONTENT.at("defect_data", "must be an object or an array");
        }
        List<Defect> defects = new ArrayList<>(Payload.defects(sent.path("defects"), "defect_data.defects"));
        defects.addAll(Payload.defects(sent.path("defect_codes"), "defect_data.defect_codes"));
        return defects;
    }
}
