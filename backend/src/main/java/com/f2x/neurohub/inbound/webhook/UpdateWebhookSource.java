package com.f2x.neurohub.inbound.webhook;

import static com.f2x.neurohub.shared.text.TextKind.LINE;

import com.f2x.neurohub.shared.text.Text;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** A change of a webhook source; absent members stay as they are. Its secret is rotated instead. */
record UpdateWebhookSource(
        @Size(min = 1, max = 255) @Text(LINE) @Nullable String sourceName,
        @Nullable Scheme scheme,
        @Nullable Boolean isActive) {}
