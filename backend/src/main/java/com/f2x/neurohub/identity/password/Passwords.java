package com.f2x.neurohub.identity.password;

import com.f2x.neurohub.shared.problem.ProblemException;
import com.f2x.neurohub.shared.problem.Rule;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Hashes passwords, a few at a time: it takes a processor for a good part of a second, which others need. It is never
 * done within a transaction, whose connection others need, too.
 */
@Component
@EnableConfigurationProperties(HashingProperties.class)
public class Passwords {

    private final PasswordEncoder encoder;
    private final HashingProperties properties;
    private final Semaphore turns;

    Passwords(PasswordEncoder encoder, HashingProperties properties) {
        this.encoder = encoder;
        this.properties = properties;
        this.turns = new Semaphore(properties.permits(), true);
    }

    /**
     * Hashes a password to be stored.
     *
     * @throws ProblemException 503 if too many are waiting for their turn
     */
    public String hash(String password) {
        return inTurn(() -> String.valueOf(encoder.encode(password)));
    }

    /** Returns what looks like the hash of a password, but was drawn. */
    public static String ofNobody() {
        return PasswordConfiguration.hashOfNothing();
    }

    /** Whether a password should be hashed again, in the way of today. */
    public boolean isOutdated(VerifiedPassword password) {
        return encoder.upgradeEncoding(password.hash());
    }

    boolean matches(String password, String hash) {
        return inTurn(() -> encoder.matches(password, hash));
    }

    /** The turns at hashing; whoever takes all of them keeps the others waiting. */
    Semaphore turns() {
        return turns;
    }

    private <T> T inTurn(Supplier<T> hashing) {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("Hash the password before the transaction: others need its connection");
        }
        if (!hasTurn()) {
            throw Rule.PASSWORDS_BUSY.because("Too many people are signing in at the same time; try again in a moment");
        }
        try {
            return hashing.get();
        } finally {
            turns.release();
        }
    }

    private boolean hasTurn() {
        try {
            if (turns.tryAcquire(0, TimeUnit.MILLISECONDS)) {
                return true;
            }
            return turns.getQueueLength() < properties.waiting()
                    && turns.tryAcquire(properties.patience().toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
