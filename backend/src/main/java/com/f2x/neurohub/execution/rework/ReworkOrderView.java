package com.f2x.neurohub.execution.rework;

import com.f2x.neurohub.product.process.ProcessSummary;
import com.f2x.neurohub.shared.fetch.FetchLevel;
import com.f2x.neurohub.shared.web.Fetched;
import com.f2x.neurohub.tracking.unit.SerialReference;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A rework order on the wire. What a fetch level does not read is absent.
 *
 * @param fromProcessId the first step to repeat
 * @param fromStepNo its place on the route
 * @param reason why, in the words of who ordered it
 * @param orderedByName sign-in name of who ordered it
 * @param orderedWith the API key with which it was ordered, null for people who signed in
 * @param stationId the station of that key
 */
record ReworkOrderView(
        long id,
        long lotId,
        @Fetched @Nullable String lotNumber,
        long wipItemId,
        @Fetched @Nullable String wipId,
        @Nullable Long serialId,
        @Fetched @Nullable String serialNumber,
        long fromProcessId,
        @Fetched @Nullable ProcessSummary fromProcess,
        int fromStepNo,
        String reason,
        long orderedBy,
        String orderedByName,
        Instant createdAt,
        @Nullable Long orderedWith,
        @Nullable String stationId) {

    static ReworkOrderView of(ReworkOrder order, FetchLevel level) {
        boolean standard = level.includes(FetchLevel.STANDARD);
        SerialReference serial = order.getSerial();
        return new ReworkOrderView(
                order.getId(),
                order.getLot().getId(),
                standard ? order.getLot().getLotNumber() : null,
                order.getWipItem().getId(),
                standard ? order.getWipItem().getWipId() : null,
                serial == null ? null : serial.getId(),
                standard && serial != null ? serial.getSerialNumber() : null,
                order.getProcess().getId(),
                standard ? ProcessSummary.of(order.getProcess()) : null,
                order.getFromStepNo(),
                order.getReason(),
                order.getOrderedBy(),
                order.getOrderedByName(),
                order.getCreatedAt(),
                order.getOrderedWith(),
                order.getStation());
    }
}
