package com.f2x.neurohub.identity.password;

import com.f2x.neurohub.shared.problem.ProblemException;
import com.f2x.neurohub.shared.problem.Rule;
import com.f2x.neurohub.shared.trail.Trail;
import com.f2x.neurohub.shared.trail.TrailAction;
import com.f2x.neurohub.shared.trail.TrailEvent;
import com.f2x.neurohub.shared.web.ClientAddress;
import java.util.Map;
import java.util.Optional;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Service;

/**
 * Compares passwords with those stored, for every door that asks for one. A refusal never tells, by its words or its
 * time, whether there is a user of that name, nor, once the name is locked, whether the password was right.
 */
@NamedInterface("password")
@Service
public class PasswordCheck {

    private final CredentialStore users;
    private final Passwords passwords;
    private final GuessLimits limits;
    private final LimitProperties properties;
    private final Trail trail;
    private final Credentials nobody = Credentials.ofNobody();

    PasswordCheck(
            CredentialStore users, Passwords passwords, GuessLimits limits, LimitProperties properties, Trail trail) {
        this.users = users;
        this.passwords = passwords;
        this.limits = limits;
        this.properties = properties;
        this.trail = trail;
    }

    /**
     * Checks a password. No connection is held while it is hashed.
     *
     * @param name the user's name as it is stored
     * @return empty if the password is wrong or the user may not sign in
     * @throws ProblemException 423 or 429 after too many refusals, 503 if too many passwords are being hashed
     */
    public Optional<VerifiedPassword> verify(String name, String password, ClientAddress address) {
        Credentials credentials = users.find(name, address, properties).orElse(nobody);
        try {
            Optional<VerifiedPassword> verified = verify(name, password, address, credentials);
            if (verified.isEmpty()) {
                note(credentials, Rule.BAD_CREDENTIALS);
            }
            return verified;
        } catch (ProblemException e) {
            note(credentials, e.rule());
            throw e;
        }
    }

    private Optional<VerifiedPassword> verify(
            String name, String password, ClientAddress address, Credentials credentials) {
        Reservation attempt = limits.reserve(new Guess(name, address, credentials.familiar()));
        if (matches(password, credentials, attempt) && credentials.maySignIn()) {
            return Optional.of(new VerifiedPassword(credentials, attempt));
        }
        limits.refuse(attempt);
        return Optional.empty();
    }

    /** Of a name that nobody has nothing is kept: people type their password there. */
    private void note(Credentials credentials, Rule rule) {
        if (rule != Rule.PASSWORDS_BUSY) {
            Long user = credentials.equals(nobody) ? null : (Long) credentials.userId();
            trail.note(TrailEvent.now(TrailAction.SIGN_IN_REFUSED, "users", user, Map.of("rule", rule.name())));
        }
    }

    /**
     * Accepts a right password, in the transaction of what it is accepted for.
     *
     * @throws ProblemException 423 if the name was locked while the password was hashed
     */
    public void accept(VerifiedPassword password) {
        limits.accept(password.reservation());
    }

    private boolean matches(String password, Credentials credentials, Reservation attempt) {
        try {
            return passwords.matches(password, credentials.passwordHash());
        } catch (ProblemException e) {
            limits.giveBack(attempt);
            throw e;
        }
    }
}
