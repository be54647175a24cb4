package com.f2x.neurohub.identity.session;

import java.time.Duration;
import org.springframework.context.ApplicationContext;

/** Tokens that the application would not issue, for tests of other features. */
public final class TestTokens {

    private TestTokens() {}

    /** Returns what a valid access token will be when it has expired an hour ago. */
    public static String expired(ApplicationContext application, String valid) {
        return new ForgedTokens(application.getBean(KeyRing.class), valid)
                .signed(ForgedTokens.expiredSince(Duration.ofHours(1)));
    }
}
