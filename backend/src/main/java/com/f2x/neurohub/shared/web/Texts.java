package com.f2x.neurohub.shared.web;

import com.f2x.neurohub.shared.text.NormalForm;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.lang.Contract;

/** How texts from the wire are brought into their stored form. */
public final class Texts {

    private Texts() {}

    /** Without surrounding blanks. */
    @Contract("null -> null; !null -> !null")
    public static @Nullable String trimmed(@Nullable String text) {
        return text == null ? null : text.trim();
    }

    /** A code or number: without surrounding blanks, in capitals. */
    @Contract("null -> null; !null -> !null")
    public static @Nullable String code(@Nullable String text) {
        return text == null ? null : NormalForm.words(text.trim().toUpperCase(Locale.ROOT));
    }
}
