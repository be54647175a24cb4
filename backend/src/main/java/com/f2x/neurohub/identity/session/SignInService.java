package com.f2x.neurohub.identity.session;

import java.time.Duration;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Signs people in. A refusal never tells, by its words or its time, whether there is a user of that name. */
@Service
class SignInService {

    private static final String FIND =
            "select id, password_hash, is_active and kind = 'PERSON' from users where username = ?";
    private static final long NOBODY = -1;

    private final JdbcClient jdbc;
    private final PasswordEncoder passwords;
    private final SignInLimits limits;
    private final Sessions sessions;
    private final RefreshTokens refreshTokens;
    private final AccessTokens accessTokens;
    private final AuthProperties properties;
    private final TransactionTemplate transactions;
    private final Credentials nobody;

    SignInService(
            JdbcClient jdbc,
            PasswordEncoder passwords,
            SignInLimits limits,
            Sessions sessions,
            RefreshTokens refreshTokens,
            AccessTokens accessTokens,
            AuthProperties properties,
            TransactionTemplate transactions) {
        this.jdbc = jdbc;
        this.passwords = passwords;
        this.limits = limits;
        this.sessions = sessions;
        this.refreshTokens = refreshTokens;
        this.accessTokens = accessTokens;
        this.properties = properties;
        this.transactions = transactions;
        String unusable = passwords.encode(RefreshToken.draw().text());
        this.nobody = new Credentials(NOBODY, String.valueOf(unusable), false);
    }

    /**
     * Opens a session. No connection is held while the password is hashed.
     *
     * @param accessLifetime how long each access token of the session is valid
     * @return the first tokens; empty if the credentials are wrong or the user may not sign in
     * @throws com.f2x.neurohub.shared.problem.ProblemException 423 or 429 after too many refusals
     */
    Optional<TokenAnswer> signIn(SignInAttempt attempt, Duration accessLifetime) {
        limits.check(attempt);
        Credentials credentials = find(attempt);
        if (!passwords.matches(attempt.password(), credentials.passwordHash()) || !credentials.maySignIn()) {
            limits.countFailure(attempt);
            return Optional.empty();
        }
        NewSession wanted = new NewSession(
                credentials.userId(),
                credentials.passwordHash(),
                currentHash(attempt.password(), credentials),
                attempt.address(),
                accessLifetime,
                properties.sessionLifetime());
        return transactions.execute(transaction -> open(attempt, wanted));
    }

    /** Others may have guessed while this password was hashed: what they were refused counts here, too. */
    private Optional<TokenAnswer> open(SignInAttempt attempt, NewSession wanted) {
        limits.check(attempt);
        limits.forget(attempt);
        return sessions.open(wanted).flatMap(sessions::findLive).map(session -> {
            RefreshToken refreshToken = RefreshToken.draw();
            refreshTokens.add(session.id(), refreshToken, properties.refreshLifetime());
            return TokenAnswer.of(session, accessTokens.issue(session), refreshToken.text());
        });
    }

    private Credentials find(SignInAttempt attempt) {
        return jdbc.sql(FIND)
                .param(attempt.account())
                .query((row, index) -> new Credentials(row.getLong(1), row.getString(2), row.getBoolean(3)))
                .optional()
                .orElse(nobody);
    }

    private String currentHash(String password, Credentials credentials) {
        return passwords.upgradeEncoding(credentials.passwordHash())
                ? String.valueOf(passwords.encode(password))
                : credentials.passwordHash();
    }
}
