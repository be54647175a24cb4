package com.f2x.neurohub.execution.step;

import com.f2x.neurohub.shared.text.RowNumber;
import org.jspecify.annotations.Nullable;

/**
 * The station session that a client names.
 *
 * @param text the reference as sent, without surrounding blanks
 */
public record SessionReference(String text) {

    /** Reads what was sent; nothing or blanks name none. */
    public static @Nullable SessionReference of(@Nullable String sent) {
        return sent == null || sent.isBlank() ? null : new SessionReference(sent.trim());
    }

    /** The session's number, null where the text is none. */
    @Nullable
    Long id() {
        return RowNumber.of(text);
    }
}
