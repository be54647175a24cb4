package com.f2x.neurohub.plant.equipmentstate;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The word that a machine is in a state.
 *
 * @param since since when; it lasts until the next one begins
 * @param state the state
 * @param reasonCode why, as a code
 * @param reason why, in words
 * @param teller who says so
 */
public record ToldState(
        Instant since,
        TimeState state,
        @Nullable String reasonCode,
        @Nullable String reason,
        Teller teller) {

    /**
     * Who says so.
     *
     * @param userId the user, a machine's where it says so itself
     * @param rawEventId the event that says so, null if a person does
     */
    public record Teller(long userId, @Nullable Long rawEventId) {

        String source() {
            return rawEventId == null ? "MANUAL" : "EVENT";
        }
    }
}
