package com.f2x.neurohub.inbound.webhook;

import com.f2x.neurohub.shared.fetch.FetchLevel;
import com.f2x.neurohub.shared.web.Fetched;
import java.time.Instant;
import java.util.HexFormat;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A delivery on the wire. What a fetch level does not read is absent.
 *
 * @param deliveryId the sender's number of it
 * @param contentType what the body was said to be
 * @param contentEncoding how the body was said to be compressed
 * @param bodySize bytes of the body
 * @param bodySha256 SHA-256 of the body, in hex
 * @param receivedAt when it came first
 */
record DeliveryView(
        long id,
        long sourceId,
        @Fetched @Nullable String sourceCode,
        UUID deliveryId,
        @Nullable String contentType,
        @Nullable String contentEncoding,
        int bodySize,
        String bodySha256,
        Instant receivedAt) {

    static DeliveryView of(Delivery delivery, FetchLevel level) {
        return new DeliveryView(
                delivery.getId(),
                delivery.getSource().getId(),
                level.includes(FetchLevel.STANDARD) ? delivery.getSource().getSourceCode() : null,
                delivery.getDeliveryId(),
                delivery.getContentType(),
                delivery.getContentEncoding(),
                delivery.getBodySize(),
                HexFormat.of().formatHex(delivery.getBodyHash()),
                delivery.getCreatedAt());
    }
}
