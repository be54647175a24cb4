package com.f2x.neurohub.outbound.subscription;

import static com.f2x.neurohub.shared.text.TextKind.LINE;

import com.f2x.neurohub.outbound.event.Topic;
import com.f2x.neurohub.shared.text.Text;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A change of a subscription; absent members stay as they are. Its secret is rotated instead.
 *
 * @param isActive whether events are sent; true also enables one that was disabled by failures
 */
record UpdateWebhookSubscription(
        @Size(min = 1, max = 255) @Text(LINE) @Nullable String subscriptionName,
        @Size(min = 1, max = 2000) @Nullable String url,
        @Size(min = 1) @Nullable Set<@NotNull Topic> topics,
        @Nullable Boolean isActive) {}
