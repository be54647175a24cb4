package com.f2x.neurohub.inbound;

import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** A change of a webhook source; absent members stay as they are. Its secret is rotated instead. */
record UpdateWebhookSource(
        @Size(min = 1, max = 255) @Nullable String sourceName,
        @Nullable Scheme scheme,
        @Nullable Boolean isActive) {}
