package com.f2x.neurohub.tracking.intervention.log;

import com.f2x.neurohub.shared.fetch.FetchLevel;
import com.f2x.neurohub.shared.web.Fetched;
import com.f2x.neurohub.tracking.intervention.Intervention;
import com.f2x.neurohub.tracking.unit.SerialReference;
import com.f2x.neurohub.tracking.unit.UnitIdentity;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An intervention on the wire. What a fetch level does not read is absent.
 *
 * @param processDataId the attempt that started although a rule refused it
 * @param overriddenRule the rule that would have refused it
 * @param fromState the state before, or the target quantity
 * @param toState the state afterwards, or the target quantity
 * @param reason why, in the words of who decided
 * @param username sign-in name of who decided
 * @param decidedWith the API key with which it was told, null for people who signed in
 * @param stationId the station of that key
 */
record InterventionView(
        long id,
        Intervention.Kind kind,
        long lotId,
        @Fetched @Nullable String lotNumber,
        @Nullable Long wipItemId,
        @Fetched @Nullable String wipId,
        @Nullable Long serialId,
        @Fetched @Nullable String serialNumber,
        @Nullable Long processDataId,
        @Nullable String overriddenRule,
        @Nullable String fromState,
        @Nullable String toState,
        String reason,
        long userId,
        String username,
        Instant createdAt,
        @Nullable Long decidedWith,
        @Nullable String stationId) {

    static InterventionView of(RecordedIntervention intervention, FetchLevel level) {
        boolean standard = level.includes(FetchLevel.STANDARD);
        UnitIdentity item = intervention.getWipItem();
        SerialReference serial = intervention.getSerial();
        return new InterventionView(
                intervention.getId(),
                intervention.getKind(),
                intervention.getLot().getId(),
                standard ? intervention.getLot().getLotNumber() : null,
                item == null ? null : item.getId(),
                standard && item != null ? item.getWipId() : null,
                serial == null ? null : serial.getId(),
                standard && serial != null ? serial.getSerialNumber() : null,
                intervention.getProcessDataId(),
                intervention.getOverriddenRule(),
                intervention.getFromState(),
                intervention.getToState(),
                intervention.getReason(),
                intervention.getUserId(),
                intervention.getUsername(),
                intervention.getCreatedAt(),
                intervention.getDecidedWith(),
                intervention.getStation());
    }
}
