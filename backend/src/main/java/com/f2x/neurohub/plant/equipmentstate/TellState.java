package com.f2x.neurohub.plant.equipmentstate;

import static com.f2x.neurohub.shared.text.TextKind.CODE;

import com.f2x.neurohub.shared.text.Text;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A state that somebody enters by hand.
 *
 * @param state the state of SEMI E10
 * @param since since when; now if absent, and never in the future
 * @param reasonCode why, as a code
 * @param reason why, in words
 */
record TellState(
        @NotNull TimeState state,
        @Nullable Instant since,
        @Size(max = 50) @Text(CODE) @Nullable String reasonCode,
        @Size(max = 500) @Nullable String reason) {}
