package com.f2x.neurohub.outbound.relay;

import com.f2x.neurohub.platform.secret.SecretBox;
import com.f2x.neurohub.platform.webhook.WebhookSignature;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.util.RawValue;

/** Writes and signs events in the structured JSON mode of CloudEvents 1.0. */
@Component
final class CloudEvents {

    private static final String TYPE_PREFIX = "com.f2x.neurohub.";

    private final JsonMapper mapper;
    private final SecretBox box;
    private final Clock clock;
    private final OutboundProperties properties;

    CloudEvents(JsonMapper mapper, SecretBox box, Clock clock, OutboundProperties properties) {
        this.mapper = mapper;
        this.box = box;
        this.clock = clock;
        this.properties = properties;
    }

    /**
     * Writes an event and signs it with the secrets of who is told, as it is sent now.
     *
     * @throws IllegalStateException if the secrets cannot be read
     */
    SignedEvent signed(OutboxEvent event, Claim claim) {
        Instant now = clock.instant();
        String body = body(event);
        List<String> secrets = claim.secrets().open(box, now);
        String signature = WebhookSignature.of(body.getBytes(StandardCharsets.UTF_8), now, secrets);
        return new SignedEvent(claim.url(), event.eventId(), body, signature);
    }

    /** The same text however often it is called. The sequence is padded, because its order is that of texts. */
    String body(OutboxEvent event) {
        ObjectNode envelope = mapper.createObjectNode()
                .put("specversion", "1.0")
                .put("id", event.eventId().toString())
                .put("source", properties.source())
                .put("type", TYPE_PREFIX + event.topic())
                .put("subject", event.subject())
                .put("time", event.occurredAt().toString())
                .put("datacontenttype", "application/json")
                .put("sequence", "%019d".formatted(event.sequence()));
        envelope.putRawValue("data", new RawValue(event.data()));
        return mapper.writeValueAsString(envelope);
    }
}
