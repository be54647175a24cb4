package com.f2x.offenders;

import java.time.Instant;
import java.util.function.Supplier;

/** Asks the machine for the time. */
public final class OffendingTime {

    Supplier<Instant> time() {
        return Instant::now;
    }
}
