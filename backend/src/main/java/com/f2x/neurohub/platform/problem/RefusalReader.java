package com.f2x.neurohub.platform.problem;

import org.jspecify.annotations.Nullable;

/** Knows what one kind of failure means to the client. */
@FunctionalInterface
interface RefusalReader {

    /** Returns what the failure means, null if it is of another kind. */
    @Nullable
    Refusal read(Throwable failure);
}
