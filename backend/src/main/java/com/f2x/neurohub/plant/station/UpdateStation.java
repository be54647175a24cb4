package com.f2x.neurohub.plant.station;

import static com.f2x.neurohub.shared.text.TextKind.CODE;
import static com.f2x.neurohub.shared.text.TextKind.LINE;

import com.f2x.neurohub.shared.text.Text;
import com.f2x.neurohub.shared.web.Texts;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** A change of a station by people; absent members stay as they are. */
record UpdateStation(
        @Size(min = 1, max = 255) @Text(LINE) @Nullable String stationName,
        @Size(max = 2000) @Nullable String description,
        @Size(min = 1, max = 255) @Text(CODE) @Nullable String host,
        @Min(1) @Max(65_535) @Nullable Integer port,
        @Nullable Boolean isActive) {

    UpdateStation {
        stationName = Texts.trimmed(stationName);
        host = Texts.trimmed(host);
    }
}
