package com.f2x.neurohub.plant.stationsession;

import com.f2x.neurohub.shared.json.JsonObject;
import org.jspecify.annotations.Nullable;

/** A change of a session's settings; absent members stay as they are. Nothing else of a session is edited. */
record UpdateSession(
        @Nullable JsonObject parameters, @Nullable JsonObject hardwareConfig) {}
