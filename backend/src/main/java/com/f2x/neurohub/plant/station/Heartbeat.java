package com.f2x.neurohub.plant.station;

import static com.f2x.neurohub.shared.text.TextKind.CODE;

import com.f2x.neurohub.shared.json.JsonObject;
import com.f2x.neurohub.shared.text.Text;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * What a station tells while it runs.
 *
 * @param version version of its program, as before if absent
 * @param healthData how it is, as before if absent
 */
record Heartbeat(
        @Size(max = 50) @Text(CODE) @Nullable String version,
        @Nullable JsonObject healthData) {

    /** A sign of life and nothing else. */
    static final Heartbeat BARE = new Heartbeat(null, null);
}
