package com.f2x.neurohub.audit.log;

import com.f2x.neurohub.shared.fetch.FetchLevel;
import com.f2x.neurohub.shared.json.RawJson;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A row of the audit trail on the wire.
 *
 * @param createdAt when it was recorded
 * @param transactionId rows of one transaction have the same
 * @param entityType the table; of refusals the word "requests"
 * @param entityId the number of its row; null where it has none
 * @param action CREATE, UPDATE, DELETE, or what else happened
 * @param oldValues what was; of an UPDATE the columns that changed
 * @param newValues what is since; of other events what is known of them
 * @param userId in whose name
 * @param apiKeyId the key that was shown
 * @param station the station of the key
 * @param clientIp address of the client
 * @param userAgent what the client calls itself
 * @param requestId finds the request in the log
 * @param overrideReason why a rule was overridden
 * @param source DIRECT if somebody spoke to the database himself
 * @param databaseUser the account of the database
 */
record AuditLogView(
        long id,
        Instant createdAt,
        String transactionId,
        String entityType,
        @Nullable Long entityId,
        String action,
        @Nullable RawJson oldValues,
        @Nullable RawJson newValues,
        @Nullable Long userId,
        @Nullable Long apiKeyId,
        @Nullable String station,
        @Nullable String clientIp,
        @Nullable String userAgent,
        @Nullable String requestId,
        @Nullable String overrideReason,
        ChangeSource source,
        String databaseUser) {

    static AuditLogView of(AuditLog row, FetchLevel level) {
        return row.view();
    }
}
