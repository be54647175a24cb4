package com.f2x.neurohub.tracking.hold;

import com.f2x.neurohub.identity.user.NamedUser;
import com.f2x.neurohub.shared.fetch.FetchLevel;
import com.f2x.neurohub.shared.web.Fetched;
import com.f2x.neurohub.tracking.unit.UnitIdentity;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A hold on the wire. What a fetch level does not read is absent.
 *
 * @param wipItemId the unit by its WIP item, null where the whole lot is held
 * @param active whether it still holds
 * @param placedBy number of the user who placed it
 * @param placedByName that user's sign-in name
 * @param releasedBy number of the user who released it
 * @param releasedByName that user's sign-in name
 * @param placedWith the API key with which it was placed, null for people who signed in
 * @param placedStationId the station of that key
 * @param releasedWith the API key with which it was released
 * @param releasedStationId the station of that key
 */
record HoldView(
        long id,
        long lotId,
        @Fetched @Nullable String lotNumber,
        @Nullable Long wipItemId,
        @Fetched @Nullable String wipId,
        boolean active,
        String reason,
        long placedBy,
        @Fetched @Nullable String placedByName,
        Instant placedAt,
        @Nullable Long releasedBy,
        @Fetched @Nullable String releasedByName,
        @Nullable Instant releasedAt,
        @Nullable String releaseReason,
        @Nullable Long placedWith,
        @Nullable String placedStationId,
        @Nullable Long releasedWith,
        @Nullable String releasedStationId) {

    static HoldView of(Hold hold, FetchLevel level) {
        boolean standard = level.includes(FetchLevel.STANDARD);
        UnitIdentity unit = hold.getWipItem();
        NamedUser releaser = hold.getReleasedBy();
        return new HoldView(
                hold.getId(),
                hold.getLot().getId(),
                standard ? hold.getLot().getLotNumber() : null,
                unit == null ? null : unit.getId(),
                standard && unit != null ? unit.getWipId() : null,
                hold.getReleasedAt() == null,
                hold.getReason(),
                hold.getPlacedBy().getId(),
                standard ? hold.getPlacedBy().getUsername() : null,
                hold.getCreatedAt(),
                releaser == null ? null : releaser.getId(),
                standard && releaser != null ? releaser.getUsername() : null,
                hold.getReleasedAt(),
                hold.getReleaseReason(),
                hold.getPlacedWith(),
                hold.getPlacedStation(),
                hold.getReleasedWith(),
                hold.getReleasedStation());
    }
}
