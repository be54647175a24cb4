package com.f2x.neurohub.inbound.webhook;

import java.time.Instant;
import java.util.UUID;

/**
 * What is answered to a delivery, the same however often it is sent.
 *
 * @param id under which it is kept
 * @param deliveryId the sender's number of it
 * @param receivedAt when it came first
 */
record WebhookReceipt(long id, UUID deliveryId, Instant receivedAt) {}
