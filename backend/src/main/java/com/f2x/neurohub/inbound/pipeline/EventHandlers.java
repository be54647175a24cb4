package com.f2x.neurohub.inbound.pipeline;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who makes something of which events. */
@Component
class EventHandlers {

    private final Map<String, EventHandler> byType = new HashMap<>();

    EventHandlers(List<EventHandler> handlers) {
        handlers.forEach(handler -> handler.types().forEach(type -> byType.put(type, handler)));
    }

    /** Finds who knows events of a type, in any case and with any separator; empty if nobody does. */
    Optional<EventHandler> of(@Nullable String type) {
        return type == null ? Optional.empty() : Optional.ofNullable(byType.get(name(type)));
    }

    private static String name(String type) {
        return type.strip().toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]+", "_");
    }
}
