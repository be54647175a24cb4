package com.f2x.neurohub.outbound.subscription;

import com.f2x.neurohub.shared.fetch.FetchLevel;
import com.f2x.neurohub.shared.web.Edition;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A subscription on the wire.
 *
 * @param previousSecretUntil until when events are signed with the secret before, too
 * @param sentUpTo sequence of the last event that needs not be sent any more
 * @param attempts how often the next event was refused
 * @param consecutiveFailures failures since the last success
 * @param nextAttemptAt before when nothing is sent
 * @param lastFailure why the last attempt failed that did
 * @param disabledAt when it was disabled after too many failures
 * @param secret what signs the events, shown only once, to who makes or rotates it
 */
record WebhookSubscriptionView(
        long id,
        String subscriptionName,
        String url,
        List<String> topics,
        boolean isActive,
        @Nullable Instant previousSecretUntil,
        long sentUpTo,
        int attempts,
        int consecutiveFailures,
        Instant nextAttemptAt,
        @Nullable Instant lastSuccessAt,
        @Nullable Instant lastFailureAt,
        @Nullable String lastFailure,
        @Nullable Instant disabledAt,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String secret,

        @JsonUnwrapped Edition edition)
        implements Edition.Shown {

    static WebhookSubscriptionView of(WebhookSubscription subscription, FetchLevel level) {
        return of(subscription, (String) null);
    }

    static WebhookSubscriptionView of(WebhookSubscription subscription, @Nullable String secret) {
        return new WebhookSubscriptionView(
                subscription.getId(),
                subscription.getSubscriptionName(),
                subscription.getUrl(),
                subscription.getTopics(),
                subscription.isActive(),
                subscription.getPreviousSecretUntil(),
                subscription.getSentUpTo(),
                subscription.getAttempts(),
                subscription.getConsecutiveFailures(),
                subscription.getNextAttemptAt(),
                subscription.getLastSuccessAt(),
                subscription.getLastFailureAt(),
                subscription.getLastFailure(),
                subscription.getDisabledAt(),
                secret,
                Edition.of(subscription));
    }

    @Override
    public String toString() {
        return "WebhookSubscriptionView[id=%d]".formatted(id);
    }
}
