package com.f2x.neurohub.inbound.event;

import com.f2x.neurohub.shared.json.RawJson;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An event with all that is known of it.
 *
 * @param event how far it is
 * @param rawPayload what was received; spaces and the order of members are not kept
 * @param payloadSha256 SHA-256 of the bytes that were received, hexadecimal
 * @param dedupeKey by which a repetition is known
 * @param understood what was understood of it, absent before it was looked at
 */
record EventLife(
        @JsonUnwrapped EventView event,
        RawJson rawPayload,
        @Nullable String payloadSha256,
        @Nullable String dedupeKey,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Understood understood) {

    /**
     * What was understood of an event, and what it became.
     *
     * @param eventTimestamp when it happened, or when it came where nobody said
     * @param validationStatus VALID, SUSPICIOUS or INVALID
     * @param qualityScore 1 less the penalties of what is wrong
     * @param validationErrors what is wrong
     * @param enrichmentStatus whether what it names was found: PENDING, ENRICHED, FAILED
     * @param processedToBusiness whether something was made of it
     * @param processDataId the attempt that was
     * @param equipmentStateId the state of equipment that was
     * @param alertId the alert that was
     * @param enrichmentData what was found besides
     */
    record Understood(
            Instant eventTimestamp,
            @Nullable String equipmentCode,
            @Nullable String lotNumber,
            @Nullable String serialNumber,
            @Nullable String wipId,
            @Nullable String processCode,
            @Nullable String operator,
            String validationStatus,
            BigDecimal qualityScore,
            List<String> validationErrors,
            String enrichmentStatus,
            boolean processedToBusiness,
            @Nullable Long processDataId,
            @Nullable Long equipmentStateId,
            @Nullable Long alertId,
            RawJson enrichmentData) {}
}
