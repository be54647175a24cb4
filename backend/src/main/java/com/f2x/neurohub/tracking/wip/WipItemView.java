package com.f2x.neurohub.tracking.wip;

import com.f2x.neurohub.product.process.NamedProcess;
import com.f2x.neurohub.product.process.ProcessSummary;
import com.f2x.neurohub.shared.fetch.FetchLevel;
import com.f2x.neurohub.shared.web.Edition;
import com.f2x.neurohub.shared.web.Fetched;
import com.f2x.neurohub.tracking.lot.LotSummary;
import com.f2x.neurohub.tracking.unit.SerialSummary;
import com.f2x.neurohub.tracking.unit.WipStatus;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A WIP item on the wire. What a fetch level does not read is absent.
 *
 * @param unitMark the customer's own mark of the unit
 * @param carrier what the mark is unique on within the lot
 * @param held whether the unit or its lot is on hold
 */
public record WipItemView(
        long id,
        String wipId,
        long lotId,
        @Fetched @Nullable LotSummary lot,
        int sequenceInLot,
        @Nullable String unitMark,
        @Nullable String carrier,
        WipStatus status,
        @Nullable Long currentProcessId,
        @Fetched @Nullable ProcessSummary currentProcess,
        @Nullable Long serialId,
        boolean held,
        @JsonUnwrapped Ends ends,
        @Nullable String notes,
        @JsonUnwrapped Edition edition,
        @Fetched @Nullable List<SerialSummary> serials,
        @JsonUnwrapped Recorders recorders)
        implements Edition.Shown {

    /** What ended the work on it, or part of it. */
    public record Ends(
            @Nullable Instant completedAt,
            @Nullable Instant convertedAt,
            @Nullable Instant scrappedAt,
            @Nullable String scrapReason,
            @Nullable Long scrappedBy) {

        private static Ends of(WipItem item) {
            return new Ends(
                    item.getCompletedAt(),
                    item.getConvertedAt(),
                    item.getScrappedAt(),
                    item.getScrapReason(),
                    item.getScrappedBy());
        }
    }

    /**
     * Who had it registered, and with which API key that and its scrapping were told; null where that is not recorded.
     *
     * @param createdBy who had it registered, or delivered the record that named it first
     * @param createdWith the API key with which it was registered, null for people who signed in
     * @param scrappedWith the API key with which it was scrapped
     */
    public record Recorders(
            @Nullable Long createdBy,
            @Nullable Long createdWith,
            @Nullable Long scrappedWith) {

        private static Recorders of(WipItem item) {
            return new Recorders(item.getCreatedBy(), item.getCreatedWith(), item.getScrappedWith());
        }
    }

    /** Shows an item. */
    public static WipItemView of(WipItem item, FetchLevel level) {
        boolean standard = level.includes(FetchLevel.STANDARD);
        NamedProcess process = item.getCurrentProcess();
        return new WipItemView(
                item.getId(),
                item.getWipId(),
                item.getLot().getId(),
                standard ? LotSummary.of(item.getLot()) : null,
                item.getSequenceInLot(),
                item.getUnitMark(),
                item.getCarrier(),
                item.getStatus(),
                process == null ? null : process.getId(),
                standard && process != null ? ProcessSummary.of(process) : null,
                item.getSerialId(),
                item.isHeld(),
                Ends.of(item),
                item.getNotes(),
                Edition.of(item),
                level.includes(FetchLevel.FULL)
                        ? item.getSerials().stream().map(SerialSummary::of).toList()
                        : null,
                Recorders.of(item));
    }
}
