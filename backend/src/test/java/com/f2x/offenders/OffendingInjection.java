package com.f2x.offenders;

import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;

/** Hides what it needs in a field. */
public final class OffendingInjection {

    @Autowired
    @Nullable
    Clock clock;
}
