package com.f2x.neurohub.alert;

import com.f2x.neurohub.alert.board.AlertSeverity;
import com.f2x.neurohub.alert.board.AlertType;
import com.f2x.neurohub.plant.equipment.NamedEquipment;
import com.f2x.neurohub.product.process.NamedProcess;
import com.f2x.neurohub.shared.entity.BaseEntity;
import com.f2x.neurohub.shared.fetch.FetchLevel;
import com.f2x.neurohub.shared.web.Edition;
import com.f2x.neurohub.shared.web.Fetched;
import com.f2x.neurohub.tracking.lot.LotReference;
import com.f2x.neurohub.tracking.unit.SerialReference;
import com.f2x.neurohub.tracking.unit.UnitIdentity;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * An alert on the wire. What a fetch level does not read is absent.
 *
 * @param title a few words, in the reader's language
 * @param message what happened, in the reader's language
 * @param count how often it was seen to happen
 * @param resolvedAt when it was over, null while it goes on
 * @param wipItemId the latest unit concerned, by its WIP item
 * @param processName English name of the process
 * @param readBy number of the user who read it first
 * @param archivedBy number of the user who put it away
 * @param readWith the API key with which it was read first, null for people who signed in
 * @param archivedWith the API key with which it was put away
 */
record AlertView(
        long id,
        AlertType alertType,
        AlertSeverity severity,
        AlertStatus status,
        String title,
        String message,
        int count,
        Instant firstSeenAt,
        Instant lastSeenAt,
        @Nullable Instant resolvedAt,
        @Nullable Long lotId,
        @Fetched @Nullable String lotNumber,
        @Nullable Long wipItemId,
        @Fetched @Nullable String wipId,
        @Nullable Long serialId,
        @Fetched @Nullable String serialNumber,
        @Nullable Long processId,
        @Fetched @Nullable String processName,
        @Nullable Long equipmentId,
        @Fetched @Nullable String equipmentCode,
        @Nullable Instant readAt,
        @Nullable Long readBy,
        @Nullable Instant archivedAt,
        @Nullable Long archivedBy,
        @JsonUnwrapped Edition edition,
        @Nullable Long readWith,
        @Nullable Long archivedWith)
        implements Edition.Shown {

    static AlertView of(Alert alert, FetchLevel level, AlertWording.Said said) {
        boolean standard = level.includes(FetchLevel.STANDARD);
        return new AlertView(
                alert.getId(),
                alert.getAlertType(),
                alert.getSeverity(),
                alert.getStatus(),
                said.title(),
                said.message(),
                alert.getOccurrences(),
                alert.getFirstSeenAt(),
                alert.getLastSeenAt(),
                alert.getResolvedAt(),
                id(alert.getLot()),
                name(standard, alert.getLot(), LotReference::getLotNumber),
                id(alert.getWipItem()),
                name(standard, alert.getWipItem(), UnitIdentity::getWipId),
                id(alert.getSerial()),
                name(standard, alert.getSerial(), SerialReference::getSerialNumber),
                id(alert.getProcess()),
                name(standard, alert.getProcess(), NamedProcess::getProcessNameEn),
                id(alert.getEquipment()),
                name(standard, alert.getEquipment(), NamedEquipment::getEquipmentCode),
                alert.getReadAt(),
                alert.getReadBy(),
                alert.getArchivedAt(),
                alert.getArchivedBy(),
                Edition.of(alert),
                alert.getReadWith(),
                alert.getArchivedWith());
    }

    private static @Nullable Long id(@Nullable BaseEntity row) {
        return row == null ? null : row.getId();
    }

    private static <E> @Nullable String name(boolean shown, @Nullable E row, Function<E, String> name) {
        return shown && row != null ? name.apply(row) : null;
    }
}
