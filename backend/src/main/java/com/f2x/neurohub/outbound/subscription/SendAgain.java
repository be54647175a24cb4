package com.f2x.neurohub.outbound.subscription;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which dead letters are sent again.
 *
 * @param deadLetterIds their numbers; all that were not delivered if absent
 */
record SendAgain(@Size(min = 1, max = 1000) @Nullable List<@NotNull Long> deadLetterIds) {}
