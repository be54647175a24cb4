package com.f2x.neurohub.tracking.wip;

import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** A change of what people write about a WIP item; an empty text clears it. */
record UpdateWipItem(@Size(max = 2000) @Nullable String notes) {}
