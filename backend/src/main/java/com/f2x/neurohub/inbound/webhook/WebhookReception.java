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
    private final WebhookEvents events;

    WebhookReception(WebhookAuthenticator authenticator, DeliveryStore deliveries, WebhookEvents events) {
        this.authenticator = authenticator;
        this.deliveries = deliveries;
        this.events = events;
    }

    /**
     * What came of a delivery.
     *
     * @param receipt the answer to it
     * @param repeated whether it was kept already
     */
    record Taken(WebhookReceipt receipt, boolean repeated) {}

    /**
     * Returns the source that a delivery is from.
     *
     * @throws WebhookRefusedException if it is not genuine
     */
    SourceStore.Known senderOf(Webhook webhook) {
        return authenticator.sourceOf(webhook).orElseThrow(WebhookRefusedException::new);
    }

    /**
     * Keeps a delivery of a source, or finds it kept. It lands as an event, too, of which something is made like of any
     * other.
     *
     * @throws com.f2x.neurohub.shared.problem.ProblemException 409 if its id was used for another body
     */
    @Transactional
    public Taken take(Webhook webhook, SourceStore.Known source) {
        UUID id = webhook.deliveryId() == null ? UUID.randomUUID() : webhook.deliveryId();
        long event = events.land(webhook, source, id);
        Optional<DeliveryStore.Kept> kept = deliveries.insert(source.id(), id, webhook, event);
        DeliveryStore.Kept first = kept.orElseGet(() -> deliveries.find(source.id(), id));
        if (!first.hash().equals(HexFormat.of().formatHex(Sha256.of(webhook.body())))) {
            throw Rule.DELIVERY_CONFLICT.because("Delivery %s was received with another body", id);
        }
        return new Taken(first.receipt(), kept.isEmpty());
    }
}
