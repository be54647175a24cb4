package com.f2x.neurohub.outbound.subscription;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;

/**
 * What is to be sent once more.
 *
 * @param fromSequence the first event of it; the ones behind it follow
 */
record Replay(@NotNull @Min(1) Long fromSequence) {}
