package com.f2x.neurohub.outbound.subscription;

import static com.f2x.neurohub.shared.text.TextKind.LINE;

import com.f2x.neurohub.outbound.event.Topic;
import com.f2x.neurohub.platform.webhook.WebhookSecret;
import com.f2x.neurohub.shared.text.Text;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A new subscription. It is told what happens from now on.
 *
 * @param subscriptionName what people call it
 * @param url where the events are sent
 * @param topics which events
 * @param isActive whether they are sent, true if absent
 * @param secret what signs them; drawn unless given
 */
record CreateWebhookSubscription(
        @NotBlank @Size(max = 255) @Text(LINE) String subscriptionName,
        @NotBlank @Size(max = 2000) String url,
        @NotEmpty Set<@NotNull Topic> topics,
        @Nullable Boolean isActive,

        @Pattern(regexp = WebhookSecret.PATTERN, message = WebhookSecret.MESSAGE) @Nullable
        String secret) {

    @Override
    public String toString() {
        return "CreateWebhookSubscription[subscriptionName=%s]".formatted(subscriptionName);
    }
}
