package com.f2x.neurohub.execution.step;

import org.jspecify.annotations.Nullable;

/**
 * The station session that a client names.
 *
 * @param text the reference as sent, without surrounding blanks
 */
public record SessionReference(String text) {

    private static final int DIGITS_OF_AN_ID = 18;

    /** Reads what was sent; nothing or blanks name none. */
    public static @Nullable SessionReference of(@Nullable String sent) {
        return sent == null || sent.isBlank() ? null : new SessionReference(sent.trim());
    }

    /** The session's number, null where the text is none. */
    @Nullable
    Long id() {
        return text.length() <= DIGITS_OF_AN_ID && text.chars().allMatch(digit -> digit >= '0' && digit <= '9')
                ? Long.valueOf(text)
                : null;
    }
}
