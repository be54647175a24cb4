package com.f2x.neurohub.plant.stationsession;

import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** What cancelling a session may tell. */
record CancelSession(@Size(max = 2000) @Nullable String reason) {

    static final CancelSession SILENT = new CancelSession(null);
}
