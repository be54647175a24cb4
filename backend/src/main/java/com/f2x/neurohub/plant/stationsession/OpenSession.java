package com.f2x.neurohub.plant.stationsession;

import static com.f2x.neurohub.shared.text.TextKind.CODE;

import com.f2x.neurohub.shared.json.JsonObject;
import com.f2x.neurohub.shared.text.Text;
import com.f2x.neurohub.shared.web.Texts;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * A new session.
 *
 * @param stationId the station, which must be registered and active
 * @param batchId the station's own name of the batch
 * @param slotId the slot wanted; the lowest free one if absent
 * @param processId number of the process
 * @param sequencePackage what the station runs
 * @param sequenceVersion which version of it
 * @param parameters settings of the run
 * @param hardwareConfig what the station is made of
 */
record OpenSession(
        @NotBlank @Size(max = 100) @Text(CODE) String stationId,
        @NotBlank @Size(max = 200) @Text(CODE) String batchId,
        @Min(1) @Max(SessionStore.SLOTS) @Nullable Integer slotId,
        @NotNull Long processId,
        @Size(max = 255) @Text(CODE) @Nullable String sequencePackage,
        @Size(max = 50) @Text(CODE) @Nullable String sequenceVersion,
        @Nullable JsonObject parameters,
        @Nullable JsonObject hardwareConfig) {

    OpenSession {
        stationId = Texts.trimmed(stationId);
        batchId = Texts.trimmed(batchId);
    }
}
