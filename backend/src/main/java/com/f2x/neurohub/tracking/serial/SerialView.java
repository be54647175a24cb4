package com.f2x.neurohub.tracking.serial;

import com.f2x.neurohub.shared.fetch.FetchLevel;
import com.f2x.neurohub.shared.web.Edition;
import com.f2x.neurohub.shared.web.Fetched;
import com.f2x.neurohub.tracking.lot.LotSummary;
import com.f2x.neurohub.tracking.unit.SerialStatus;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A serial on the wire. What a fetch level does not read is absent.
 *
 * @param wipItemId number of the WIP item it was
 * @param wipId that item's WIP id
 * @param unitMark the customer's own mark of the unit
 * @param carrier what the unit was delivered on
 * @param held whether the unit or its lot is on hold
 * @param scrappedWith the API key with which it was scrapped, null for people who signed in
 */
public record SerialView(
        long id,
        String serialNumber,
        long lotId,
        @Fetched @Nullable LotSummary lot,
        long wipItemId,
        @Fetched @Nullable String wipId,
        @Fetched @Nullable String unitMark,
        @Fetched @Nullable String carrier,
        int sequenceInLot,
        SerialStatus status,
        int reworkCount,
        boolean held,
        @Nullable String failureReason,
        @Nullable Instant completedAt,
        @Nullable Instant scrappedAt,
        @Nullable String scrapReason,
        @Nullable Long scrappedBy,
        @JsonUnwrapped Edition edition,
        @Nullable Long scrappedWith)
        implements Edition.Shown {

    /** Shows a serial. */
    public static SerialView of(Serial serial, FetchLevel level) {
        boolean standard = level.includes(FetchLevel.STANDARD);
        return new SerialView(
                serial.getId(),
                serial.getSerialNumber(),
                serial.getLot().getId(),
                standard ? LotSummary.of(serial.getLot()) : null,
                serial.getWipItem().getId(),
                standard ? serial.getWipItem().getWipId() : null,
                standard ? serial.getWipItem().getUnitMark() : null,
                standard ? serial.getWipItem().getCarrier() : null,
                serial.getSequenceInLot(),
                serial.getStatus(),
                serial.getReworkCount(),
                serial.isHeld(),
                serial.getFailureReason(),
                serial.getCompletedAt(),
                serial.getScrappedAt(),
                serial.getScrapReason(),
                serial.getScrappedBy(),
                Edition.of(serial),
                serial.getScrappedWith());
    }
}
