package com.f2x.neurohub.onboarding.value;

import org.jspecify.annotations.Nullable;

/**
 * A value as text.
 *
 * @param text null for NULL
 * @param cut whether it is only the beginning
 */
public record ValueText(@Nullable String text, boolean cut) {

    static final ValueText NULL = new ValueText(null, false);

    static ValueText whole(@Nullable String text) {
        return text == null ? NULL : new ValueText(text, false);
    }
}
