package com.f2x.neurohub.outbound.event;

import java.time.Instant;
import java.util.UUID;

/**
 * Something that happened.
 *
 * @param eventId the same however often the event is sent
 * @param sequence its place in the order of delivery
 * @param topic what kind of thing
 * @param subject the lot or unit it happened to
 * @param occurredAt when
 * @param data the particulars, a JSON object
 */
public record OutboxEvent(UUID eventId, long sequence, String topic, String subject, Instant occurredAt, String data) {}
