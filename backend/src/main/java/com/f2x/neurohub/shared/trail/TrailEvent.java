package com.f2x.neurohub.shared.trail;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What happened, as it is kept.
 *
 * @param action what it was
 * @param entityType what it was about: a table, or {@code requests}
 * @param entityId the number of its row, if there is one
 * @param details what else is known
 * @param origin who caused it, and from where
 * @param at when it happened; null: now
 */
public record TrailEvent(
        TrailAction action,
        String entityType,
        @Nullable Long entityId,
        Map<String, Object> details,
        Origin origin,
        @Nullable Instant at) {

    /** What happened just now to a row, by the present request. */
    public static TrailEvent now(
            TrailAction action, String entityType, @Nullable Long entityId, Map<String, Object> details) {
        return new TrailEvent(action, entityType, entityId, details, Origin.current(), null);
    }

    /** The same, caused by a user who has just become known. */
    public TrailEvent by(long user) {
        return new TrailEvent(action, entityType, entityId, details, origin.as(user), at);
    }
}
