package com.f2x.neurohub.shared.text;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Row numbers where a reference may be one. Only the canonical form is: {@code 7} may be a row number, {@code 007} is a
 * label that somebody printed.
 */
public final class RowNumber {

    private static final Pattern CANONICAL = Pattern.compile("[1-9][0-9]{0,17}");

    private static final long NONE = -1;

    private RowNumber() {}

    /**
     * Reads a row number; one that no row has if the text is none. A statement that asks for it is like the one that
     * asks for a row, where a null would be planned differently, and so each time.
     */
    public static long orNone(String reference) {
        Long number = of(reference);
        return number == null ? NONE : number;
    }

    /** Reads a row number; null if the text is none. */
    public static @Nullable Long of(String reference) {
        return CANONICAL.matcher(reference).matches() ? Long.valueOf(reference) : null;
    }
}
