package com.f2x.neurohub.platform.webhook;

import java.security.SecureRandom;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/** The rules of secrets that sign webhooks. */
public final class WebhookSecret {

    /** Visible ASCII, because every other character has several forms of which only one would fit. */
    public static final String PATTERN = "[\\x21-\\x7e]{32,255}";

    public static final String MESSAGE = "must be 32 to 255 visible ASCII characters";

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 32;

    private WebhookSecret() {}

    /** The secret that somebody gave, or one of 256 random bits. */
    public static String orDrawn(@Nullable String given) {
        if (given != null) {
            return given;
        }
        byte[] random = new byte[BYTES];
        RANDOM.nextBytes(random);
        return "whsec_" + Base64.getUrlEncoder().withoutPadding().encodeToString(random);
    }
}
