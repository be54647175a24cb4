package com.f2x.neurohub.shared.entity;

import org.jspecify.annotations.Nullable;

/** How a PUT merges into a row: a member that is absent or null leaves the column as it is, an empty text clears it. */
public final class Edits {

    private Edits() {}

    /** The value sent, or the present one of a column that is never null. */
    public static <V> V or(@Nullable V sent, V present) {
        return sent == null ? present : sent;
    }

    /** The value sent, or the present one of a column that may be null. */
    public static <V> @Nullable V orNull(@Nullable V sent, @Nullable V present) {
        return sent == null ? present : sent;
    }

    /** The text sent without surrounding blanks, null for an empty one, or the present text if none was sent. */
    public static @Nullable String textOrNull(@Nullable String sent, @Nullable String present) {
        if (sent == null) {
            return present;
        }
        return sent.isBlank() ? null : sent.trim();
    }
}
