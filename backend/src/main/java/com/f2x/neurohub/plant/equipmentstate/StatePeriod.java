package com.f2x.neurohub.plant.equipmentstate;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How long a machine was in a state, within the window asked for.
 *
 * @param id number of the word that began it; null before the first word
 * @param state the state
 * @param reasonCode why, as a code
 * @param reason why, in words
 * @param source who said so: EVENT the machine, RUN a step that began or ended on it, MANUAL a person
 * @param since since when it was
 * @param begin when it begins within the window
 * @param end when it ends within the window
 * @param seconds how long that is
 */
record StatePeriod(
        @Nullable Long id,
        TimeState state,
        @Nullable String reasonCode,
        @Nullable String reason,
        @Nullable String source,
        Instant since,
        Instant begin,
        Instant end,
        double seconds) {}
