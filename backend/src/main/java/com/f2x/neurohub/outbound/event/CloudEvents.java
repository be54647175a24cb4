package com.f2x.neurohub.outbound.event;

import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.util.RawValue;

/** Writes events in the structured JSON mode of CloudEvents 1.0. */
@Component
public final class CloudEvents {

    private static final String TYPE_PREFIX = "com.f2x.neurohub.";

    private final JsonMapper mapper;
    private final EventSource source;

    CloudEvents(JsonMapper mapper, EventSource source) {
        this.mapper = mapper;
        this.source = source;
    }

    /** The same text however often it is called. The sequence is padded, because its order is that of texts. */
    public String body(OutboxEvent event) {
        ObjectNode envelope = mapper.createObjectNode()
                .put("specversion", "1.0")
                .put("id", event.eventId().toString())
                .put("source", source.uri())
                .put("type", TYPE_PREFIX + event.topic())
                .put("subject", event.subject())
                .put("time", event.occurredAt().toString())
                .put("datacontenttype", "application/json")
                .put("sequence", "%019d".formatted(event.sequence()));
        envelope.putRawValue("data", new RawValue(event.data()));
        return mapper.writeValueAsString(envelope);
    }
}
