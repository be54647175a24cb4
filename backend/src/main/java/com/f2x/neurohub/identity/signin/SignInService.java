package com.f2x.neurohub.identity.signin;

import com.f2x.neurohub.identity.session.TokenAnswer;
import com.f2x.neurohub.identity.session.UserSessions;
import com.f2x.neurohub.identity.user.Credentials;
import com.f2x.neurohub.identity.user.UserStore;
import java.time.Duration;
import java.util.Optional;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Signs people in. A refusal never tells, by its words or its time, whether there is a user of that name. */
@Service
class SignInService {

    private final UserStore users;
    private final PasswordEncoder passwords;
    private final SignInLimits limits;
    private final UserSessions sessions;
    private final TransactionTemplate transactions;
    private final Credentials nobody = Credentials.ofNobody();

    SignInService(
            UserStore users,
            PasswordEncoder passwords,
            SignInLimits limits,
            UserSessions sessions,
            TransactionTemplate transactions) {
        this.users = users;
        this.passwords = passwords;
        this.limits = limits;
        this.sessions = sessions;
        this.transactions = transactions;
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
        Credentials credentials = users.findCredentials(attempt.account()).orElse(nobody);
        if (!passwords.matches(attempt.password(), credentials.passwordHash()) || !credentials.maySignIn()) {
            limits.countFailure(attempt);
            return Optional.empty();
        }
        String hash = currentHash(attempt.password(), credentials);
        return transactions.execute(transaction -> open(attempt, credentials, hash, accessLifetime));
    }

    /** Others may have guessed while this password was hashed: what they were refused counts here, too. */
    private Optional<TokenAnswer> open(
            SignInAttempt attempt, Credentials verified, String currentHash, Duration accessLifetime) {
        limits.check(attempt);
        limits.forget(attempt);
        return users.signIn(verified, currentHash).map(user -> sessions.open(user, attempt.clientIp(), accessLifetime));
    }

    private String currentHash(String password, Credentials credentials) {
        return passwords.upgradeEncoding(credentials.passwordHash())
                ? String.valueOf(passwords.encode(password))
                : credentials.passwordHash();
    }
}
