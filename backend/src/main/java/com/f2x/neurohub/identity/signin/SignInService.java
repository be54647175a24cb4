package com.f2x.neurohub.identity.signin;

import com.f2x.neurohub.identity.password.PasswordCheck;
import com.f2x.neurohub.identity.password.Passwords;
import com.f2x.neurohub.identity.password.VerifiedPassword;
import com.f2x.neurohub.identity.session.TokenAnswer;
import com.f2x.neurohub.identity.session.UserSessions;
import com.f2x.neurohub.identity.user.User;
import com.f2x.neurohub.identity.user.UserStore;
import com.f2x.neurohub.shared.problem.ProblemException;
import com.f2x.neurohub.shared.trail.Trail;
import com.f2x.neurohub.shared.trail.TrailAction;
import com.f2x.neurohub.shared.trail.TrailEvent;
import com.f2x.neurohub.shared.web.ClientAddress;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Signs people in. */
@Service
class SignInService {

    private static final Logger log = LoggerFactory.getLogger(SignInService.class);

    private final UserStore users;
    private final PasswordCheck check;
    private final Passwords passwords;
    private final UserSessions sessions;
    private final TransactionTemplate transactions;
    private final Trail trail;

    SignInService(
            UserStore users,
            PasswordCheck check,
            Passwords passwords,
            UserSessions sessions,
            TransactionTemplate transactions,
            Trail trail) {
        this.users = users;
        this.check = check;
        this.passwords = passwords;
        this.sessions = sessions;
        this.transactions = transactions;
        this.trail = trail;
    }

    /**
     * Opens a session.
     *
     * @param username the name as typed
     * @param accessLifetime how long each access token of the session is valid
     * @return the first tokens; empty if the credentials are wrong or the user may not sign in
     * @throws ProblemException 423 or 429 after too many refusals, 503 if too many sign in at the same time
     */
    Optional<TokenAnswer> signIn(String username, String password, ClientAddress address, Duration accessLifetime) {
        Optional<VerifiedPassword> verified = check.verify(User.foldedUsername(username), password, address);
        Optional<TokenAnswer> answer =
                verified.flatMap(right -> transactions.execute(transaction -> open(right, address, accessLifetime)));
        verified.filter(right -> answer.isPresent() && passwords.isOutdated(right))
                .ifPresent(right -> renewHash(right, password));
        answer.ifPresent(tokens -> note(tokens.user().id()));
        return answer;
    }

    private void note(long user) {
        trail.note(TrailEvent.now(TrailAction.SIGN_IN, "users", user, Map.of()).by(user));
    }

    private Optional<TokenAnswer> open(VerifiedPassword verified, ClientAddress address, Duration accessLifetime) {
        check.accept(verified);
        return users.signIn(verified).map(user -> sessions.open(user, address.ip(), accessLifetime));
    }

    /** The user has signed in: where this cannot be done now, it is at the next time. */
    private void renewHash(VerifiedPassword verified, String password) {
        try {
            String hash = passwords.hash(password);
            transactions.executeWithoutResult(transaction -> users.renewHash(verified, hash));
        } catch (ProblemException e) {
            log.debug("The password of user {} keeps its old form", verified.userId(), e);
        }
    }
}
