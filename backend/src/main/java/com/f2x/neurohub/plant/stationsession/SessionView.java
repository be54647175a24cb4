package com.f2x.neurohub.plant.stationsession;

import com.f2x.neurohub.shared.fetch.FetchLevel;
import com.f2x.neurohub.shared.json.JsonObject;
import com.f2x.neurohub.shared.web.Versioned;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A session on the wire. What a fetch level does not read is absent.
 *
 * @param totalCount completed attempts that name the session
 * @param passRate passed attempts in percent of all, with two decimals; 0 where there are none
 */
record SessionView(
        long id,
        String stationId,
        String batchId,
        @Nullable Integer slotId,
        long processId,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Integer processNumber,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String processCode,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String processName,
        @Nullable String sequencePackage,
        @Nullable String sequenceVersion,
        JsonObject parameters,
        JsonObject hardwareConfig,
        SessionStatus status,
        Instant openedAt,
        @Nullable Instant closedAt,
        @Nullable String closeNotes,
        @Nullable String cancelReason,
        int totalCount,
        int passCount,
        int failCount,
        BigDecimal passRate,
        int version,
        Instant createdAt,
        Instant updatedAt)
        implements Versioned {

    static SessionView of(StationSession session, FetchLevel level) {
        boolean standard = level.includes(FetchLevel.STANDARD);
        return new SessionView(
                session.getId(),
                session.getStationId(),
                session.getBatchId(),
                session.getSlotId(),
                session.getProcess().getId(),
                standard ? session.getProcess().getProcessNumber() : null,
                standard ? session.getProcess().getProcessCode() : null,
                standard ? session.getProcess().getProcessNameKo() : null,
                session.getSequencePackage(),
                session.getSequenceVersion(),
                session.getParameters(),
                session.getHardwareConfig(),
                session.getStatus(),
                session.getOpenedAt(),
                session.getClosedAt(),
                session.getCloseNotes(),
                session.getCancelReason(),
                session.getTotalCount(),
                session.getPassCount(),
                session.getFailCount(),
                PassRate.of(session.getPassCount(), session.getTotalCount()),
                session.getVersion(),
                session.getCreatedAt(),
                session.getUpdatedAt());
    }
}
