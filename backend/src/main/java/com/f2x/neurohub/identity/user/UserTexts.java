package com.f2x.neurohub.identity.user;

import com.f2x.neurohub.shared.text.NormalForm;
import org.jspecify.annotations.Nullable;

/** How the texts of a user are kept, so that one name is one row however it was typed. */
final class UserTexts {

    private UserTexts() {}

    /** A sign-in name or address: a name has one spelling. */
    static @Nullable String folded(@Nullable String text) {
        return text == null ? null : NormalForm.key(text);
    }

    static @Nullable String stripped(@Nullable String text) {
        return text == null ? null : text.strip();
    }

    static @Nullable String orNull(@Nullable String text) {
        return text == null || text.isEmpty() ? null : text;
    }
}
