package com.f2x.neurohub.inbound.webhook;

import com.f2x.neurohub.shared.problem.Rule;
import com.f2x.neurohub.shared.text.Sha256;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Receives webhooks: each that is genuine is kept once. What it means is found out later. */
@Service
class WebhookReception {

    private final WebhookAuthenticator authenticator;
    private final DeliveryStore deliveries;

    WebhookReception(WebhookAuthenticator authenticator, DeliveryStore deliveries) {
        this.authenticator = authenticator;
        this.deliveries = deliveries;
    }

    /**
     * What came of a delivery.
     *
     * @param receipt the answer to it
     * @param repeated whether it was kept already
     */
    record Taken(WebhookReceipt receipt, boolean repeated) {}

    /**
     * Returns the number of the source that a delivery is from.
     *
     * @throws WebhookRefusedException if it is not genuine
     */
    long senderOf(Webhook webhook) {
        return authenticator.sourceOf(webhook).orElseThrow(WebhookRefusedException::new);
    }

    /**
     * Keeps a delivery of a source, or finds it kept.
     *
     * @throws com.f2x.neurohub.shared.problem.ProblemException 409 if its id was used for another body
     */
    @Transactional
    public Taken take(Webhook webhook, long source) {
        UUID id = webhook.deliveryId() == null ? UUID.randomUUID() : webhook.deliveryId();
        Optional<DeliveryStore.Kept> kept = deliveries.insert(source, id, webhook);
        DeliveryStore.Kept first = kept.orElseGet(() -> deliveries.find(source, id));
        if (!first.hash().equals(HexFormat.of().formatHex(Sha256.of(webhook.body())))) {
            throw Rule.DELIVERY_CONFLICT.because("Delivery %s was received with another body", id);
        }
        return new Taken(first.receipt(), kept.isEmpty());
    }
}
