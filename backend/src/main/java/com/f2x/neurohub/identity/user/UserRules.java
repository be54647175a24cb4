package com.f2x.neurohub.identity.user;

/** What makes a user valid. */
final class UserRules {

    /**
     * Letters of any script, digits, underscore, dot and hyphen; but nothing that a client might send for the number of
     * a user, such as {@code 007} or {@code w007}.
     */
    static final String USERNAME = "(?!w?\\d+$)[\\p{L}\\p{N}_.-]{3,50}";

    static final String USERNAME_MEANING =
            "must be 3 to 50 letters, digits, underscores, dots or hyphens, and no number";

    static final int PASSWORD_MAX = 128;

    private UserRules() {}
}
