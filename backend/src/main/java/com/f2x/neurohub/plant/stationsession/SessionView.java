package com.f2x.neurohub.plant.stationsession;

import com.f2x.neurohub.product.process.Process;
import com.f2x.neurohub.shared.fetch.FetchLevel;
import com.f2x.neurohub.shared.json.JsonObject;
import com.f2x.neurohub.shared.web.Edition;
import com.f2x.neurohub.shared.web.Fetched;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A session on the wire. What a fetch level does not read is absent. */
record SessionView(
        long id,
        String stationId,
        String batchId,
        @Nullable Integer slotId,
        @JsonUnwrapped Step step,
        @JsonUnwrapped Setup setup,
        @JsonUnwrapped Course course,
        @JsonUnwrapped Counts counts,
        @JsonUnwrapped Edition edition)
        implements Edition.Shown {

    /** The process that is worked on. */
    record Step(
            long processId,
            @Fetched @Nullable Integer processNumber,
            @Fetched @Nullable String processCode,
            @Fetched @Nullable String processName) {

        private static Step of(Process process, boolean standard) {
            return new Step(
                    process.getId(),
                    standard ? process.getProcessNumber() : null,
                    standard ? process.getProcessCode() : null,
                    standard ? process.getProcessNameKo() : null);
        }
    }

    /** What the station runs, and with what. */
    record Setup(
            @Nullable String sequencePackage,
            @Nullable String sequenceVersion,
            JsonObject parameters,
            JsonObject hardwareConfig) {

        private static Setup of(StationSession session) {
            return new Setup(
                    session.getSequencePackage(),
                    session.getSequenceVersion(),
                    session.getParameters(),
                    session.getHardwareConfig());
        }
    }

    /** Where the session is between its beginning and its end. */
    record Course(
            SessionStatus status,
            Instant openedAt,
            @Nullable Instant closedAt,
            @Nullable String closeNotes,
            @Nullable String cancelReason) {

        private static Course of(StationSession session) {
            return new Course(
                    session.getStatus(),
                    session.getOpenedAt(),
                    session.getClosedAt(),
                    session.getCloseNotes(),
                    session.getCancelReason());
        }
    }

    /**
     * The attempts made in it.
     *
     * @param totalCount completed attempts that name the session
     * @param passRate passed attempts in percent of all, with two decimals; 0 where there are none
     */
    record Counts(int totalCount, int passCount, int failCount, BigDecimal passRate) {

        private static Counts of(StationSession session) {
            return new Counts(
                    session.getTotalCount(),
                    session.getPassCount(),
                    session.getFailCount(),
                    PassRate.of(session.getPassCount(), session.getTotalCount()));
        }
    }

    static SessionView of(StationSession session, FetchLevel level) {
        return new SessionView(
                session.getId(),
                session.getStationId(),
                session.getBatchId(),
                session.getSlotId(),
                Step.of(session.getProcess(), level.includes(FetchLevel.STANDARD)),
                Setup.of(session),
                Course.of(session),
                Counts.of(session),
                Edition.of(session));
    }
}
