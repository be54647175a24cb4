package com.f2x.neurohub.identity.password;

import com.f2x.neurohub.shared.problem.ProblemException;
import com.f2x.neurohub.shared.web.ClientAddress;
import java.util.Optional;
import org.springframework.stereotype.Service;

/**
 * Compares passwords with those stored, for every door that asks for one. A refusal never tells, by its words or its
 * time, whether there is a user of that name, nor, once the name is locked, whether the password was right.
 */
@Service
public class PasswordCheck {

    private final CredentialStore users;
    private final Passwords passwords;
    private final GuessLimits limits;
    private final LimitProperties properties;
    private final Credentials nobody = Credentials.ofNobody();

    PasswordCheck(CredentialStore users, Passwords passwords, GuessLimits limits, LimitProperties properties) {
        this.users = users;
        this.passwords = passwords;
        this.limits = limits;
        this.properties = properties;
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
        Reservation attempt = limits.reserve(new Guess(name, address, credentials.familiar()));
        if (matches(password, credentials, attempt) && credentials.maySignIn()) {
            return Optional.of(new VerifiedPassword(credentials, attempt));
        }
        limits.refuse(attempt);
        return Optional.empty();
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
