package com.f2x.neurohub.plant.stationsession;

import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** What closing a session may tell. */
record CloseSession(@Size(max = 2000) @Nullable String notes) {

    static final CloseSession SILENT = new CloseSession(null);
}
