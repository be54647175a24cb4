package com.f2x.neurohub.inbound.webhook;

import com.f2x.neurohub.inbound.event.Landing;
import com.f2x.neurohub.inbound.event.ReceivedEvent;
import com.f2x.neurohub.inbound.source.EventSources;
import com.f2x.neurohub.shared.access.EventOrigin;
import com.f2x.neurohub.shared.text.Sha256;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Deliveries land as events of the source they belong to. What is a JSON object is the event; of anything else, whose
 * bytes are kept with the delivery, the event tells that it came.
 */
@Component
class WebhookEvents {

    private static final String PREFIX = "webhook.";

    private final Landing landing;
    private final EventSources events;
    private final SourceStore sources;
    private final JsonMapper mapper;

    WebhookEvents(Landing landing, EventSources events, SourceStore sources, JsonMapper mapper) {
        this.landing = landing;
        this.events = events;
        this.sources = sources;
        this.mapper = mapper;
    }

    /** Lands a delivery, within its transaction; a repeated one is the event that it was. */
    long land(Webhook webhook, SourceStore.Known source, UUID delivery) {
        EventOrigin origin = new EventOrigin(tenant(source), null);
        String key = "webhook:%d:%s".formatted(source.id(), delivery);
        String hash = HexFormat.of().formatHex(Sha256.of(webhook.body()));
        ReceivedEvent told = new ReceivedEvent(mapper.writeValueAsString(summary(webhook, delivery)), hash, key);
        return landing.landAny(origin, webhook.sender(), webhook.body(), told).id();
    }

    /** The source of events that the deliveries of a source belong to; one of its own unless somebody chose another. */
    private String tenant(SourceStore.Known source) {
        if (source.tenant() != null) {
            return source.tenant();
        }
        String tenant = events.made(PREFIX + source.code(), "Webhooks of " + source.code());
        sources.belong(source.id(), tenant);
        return tenant;
    }

    private static Map<String, Object> summary(Webhook webhook, UUID delivery) {
        Map<String, Object> summary = new LinkedHashMap<>();
        summary.put("event_type", "WEBHOOK");
        summary.put("webhook_delivery_id", delivery);
        summary.put("content_type", String.valueOf(webhook.contentType()));
        summary.put("body_size", webhook.body().length);
        return summary;
    }
}
