package com.f2x.neurohub.audit.event;

import com.f2x.neurohub.shared.text.StorableText;
import com.f2x.neurohub.shared.trail.Origin;
import com.f2x.neurohub.shared.trail.TrailEvent;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An event that is to be written.
 *
 * @param action what happened
 * @param entityType what it was about
 * @param entityId the number of its row, if there is one
 * @param details what else is known, and when it happened
 * @param origin who caused it, and from where
 */
record WaitingEvent(
        String action, String entityType, @Nullable Long entityId, Map<String, Object> details, Origin origin) {

    private static final String WHEN = "occurred_at";

    static WaitingEvent of(TrailEvent event, Instant now) {
        Map<String, Object> details = new LinkedHashMap<>();
        event.details()
                .forEach((name, value) ->
                        details.put(name, value instanceof String text ? StorableText.of(text) : value));
        details.put(WHEN, (event.at() == null ? now : event.at()).toString());
        Origin origin = event.origin();
        return new WaitingEvent(
                event.action().name(),
                event.entityType(),
                event.entityId(),
                details,
                new Origin(
                        origin.userId(),
                        origin.apiKeyId(),
                        origin.station(),
                        origin.clientAddress(),
                        origin.userAgent() == null ? null : StorableText.of(origin.userAgent()),
                        origin.requestId()));
    }

    /** That there was more than is kept. */
    static WaitingEvent leftOut(long ofStrangers, long ofCallers, Instant now) {
        return new WaitingEvent(
                "LEFT_OUT",
                "audit_logs",
                null,
                Map.of("of_strangers", ofStrangers, "of_callers", ofCallers, WHEN, now.toString()),
                Origin.NOWHERE);
    }
}
