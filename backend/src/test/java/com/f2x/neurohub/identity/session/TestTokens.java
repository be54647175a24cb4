package com.f2x.neurohub.identity.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** Access tokens whose time is over, for tests of all features. */
public final class TestTokens {

    private TestTokens() {}

    /** Lets an access token that was not used yet expire an hour ago. */
    public static String expired(ApplicationContext application, String token) {
        return expired(application, token, Duration.ofHours(1));
    }

    static String expired(ApplicationContext application, String token, Duration ago) {
        JdbcClient jdbc = application.getBean(JdbcClient.class);
        int expired = application.getBean(TransactionOperations.class).execute(transaction -> jdbc.sql("""
                        update access_tokens
                        set expires_at = now() - make_interval(secs => :ago)
                        where token_hash = sha256(convert_to(:token, 'UTF8'))
                        """)
                .param("ago", ago.toSeconds())
                .param("token", token)
                .update());
        assertThat(expired).isOne();
        return token;
    }
}
