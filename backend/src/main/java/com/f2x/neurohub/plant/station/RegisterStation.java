package com.f2x.neurohub.plant.station;

import static com.f2x.neurohub.shared.text.TextKind.CODE;
import static com.f2x.neurohub.shared.text.TextKind.LINE;

import com.f2x.neurohub.shared.json.JsonObject;
import com.f2x.neurohub.shared.text.Text;
import com.f2x.neurohub.shared.web.Texts;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * What a station tells when it starts.
 *
 * @param stationId what it calls itself
 * @param stationName display name
 * @param description free text, as before if absent
 * @param host where its own service can be reached
 * @param port where its own service can be reached; 8080 if absent
 * @param version version of its program, as before if absent
 * @param healthData how it is, as before if absent; {@code status} says whether it is {@code unhealthy}
 */
record RegisterStation(
        @NotBlank @Size(max = 100) @Pattern(regexp = StationIds.PATTERN, message = StationIds.MESSAGE) @Text(CODE)
        String stationId,

        @NotBlank @Size(max = 255) @Text(LINE) String stationName,
        @Size(max = 2000) @Nullable String description,
        @NotBlank @Size(max = 255) @Text(CODE) String host,
        @Min(1) @Max(65_535) @Nullable Integer port,
        @Size(max = 50) @Text(CODE) @Nullable String version,
        @Nullable JsonObject healthData) {

    RegisterStation {
        stationId = Texts.trimmed(stationId);
        stationName = Texts.trimmed(stationName);
        host = Texts.trimmed(host);
    }
}
