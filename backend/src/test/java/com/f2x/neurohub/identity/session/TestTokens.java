package com.f2x.neurohub.identity.session;

import com.f2x.neurohub.testing.Database;
import java.time.Duration;
import org.springframework.context.ApplicationContext;

/** Access tokens whose time is over, for tests of all features. */
public final class TestTokens {

    private TestTokens() {}

    /** Lets an access token that was not used yet expire an hour ago. */
    public static String expired(ApplicationContext application, String token) {
        return expired(application.getBean(Database.class), token, Duration.ofHours(1));
    }

    static String expired(Database database, String token, Duration ago) {
        return database.text(
                "update access_tokens set expires_at = now() - make_interval(secs => ?)"
                        + " where token_hash = sha256(convert_to(?, 'UTF8')) returning ?::text",
                ago.toSeconds(),
                token,
                token);
    }
}
