package com.f2x.neurohub.shared.web;

import com.f2x.neurohub.shared.text.RowNumber;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a client calls a process: its id, else its number, {@code PROC-00n} for number n, or its code.
 *
 * @param text the reference in capitals without surrounding blanks
 */
public record ProcessReference(String text) {

    private static final int DIGITS = 9;
    private static final Pattern NUMBERED = Pattern.compile("PROC-(\\d{1,9})");

    public ProcessReference {
        text = Texts.code(text);
    }

    /** The id it may be; null if it is none. */
    public @Nullable Long id() {
        return text.length() <= DIGITS ? RowNumber.of(text) : null;
    }

    /** The number it may be; null if it is none. */
    public @Nullable Long number() {
        Matcher numbered = NUMBERED.matcher(text);
        return numbered.matches() ? Long.valueOf(numbered.group(1)) : id();
    }
}
