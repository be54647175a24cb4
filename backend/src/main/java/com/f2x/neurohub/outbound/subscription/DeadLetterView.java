package com.f2x.neurohub.outbound.subscription;

import com.f2x.neurohub.shared.fetch.FetchLevel;
import com.f2x.neurohub.shared.json.JsonObject;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A dead letter on the wire.
 *
 * @param attempts how often it was sent
 * @param lastFailure why the receiver does not have it
 * @param isDueAgain whether it waits to be sent again
 * @param deliveredAt when that succeeded
 * @param createdAt when it was given up
 */
record DeadLetterView(
        long id,
        long subscriptionId,
        UUID eventId,
        long sequence,
        String topic,
        String subject,
        Instant occurredAt,
        JsonObject data,
        int attempts,
        String lastFailure,
        boolean isDueAgain,
        @Nullable Instant deliveredAt,
        Instant createdAt) {

    static DeadLetterView of(DeadLetter letter, FetchLevel level) {
        return new DeadLetterView(
                letter.getId(),
                letter.getSubscription().getId(),
                letter.getEventId(),
                letter.getSequence(),
                letter.getTopic(),
                letter.getSubject(),
                letter.getOccurredAt(),
                letter.getData(),
                letter.getAttempts(),
                letter.getLastFailure(),
                letter.isDueAgain(),
                letter.getDeliveredAt(),
                letter.getCreatedAt());
    }
}
