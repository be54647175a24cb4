package com.f2x.neurohub.identity.signin;

import com.f2x.neurohub.shared.problem.ProblemException;
import com.f2x.neurohub.shared.problem.Rule;
import java.util.Optional;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Slows down guessing. After a number of refusals a name is locked, and an address kept away, for a time that doubles
 * with every further refusal. Names that do not exist are counted too, so that a lock tells nothing. All nodes count
 * together, in the database.
 */
@Component
@EnableConfigurationProperties(LimitProperties.class)
class SignInLimits {

    private final SignInFailureStore failures;
    private final LimitProperties properties;

    SignInLimits(SignInFailureStore failures, LimitProperties properties) {
        this.failures = failures;
        this.properties = properties;
    }

    /**
     * Refuses an attempt that comes too early, be its password right or wrong.
     *
     * @throws ProblemException 423 if the name is locked, 429 if the address is kept away
     */
    void check(SignInAttempt attempt) {
        Optional<ProblemException> refusal = failures.findBlock(attempt).map(SignInLimits::refusal);
        if (refusal.isPresent()) {
            throw refusal.get();
        }
    }

    /** Counts a refused attempt. */
    @Transactional
    void countFailure(SignInAttempt attempt) {
        failures.forgetOld(properties);
        failures.count(attempt, properties);
        failures.block(attempt, properties);
    }

    /**
     * Forgets the refusals of a name whose owner has come. Those of the address stay: its owner may be someone else.
     */
    void forget(SignInAttempt attempt) {
        failures.forgetAccount(attempt);
    }

    private static ProblemException refusal(SignInFailureStore.Block block) {
        return block.ofAccount()
                ? Rule.ACCOUNT_LOCKED.because("Too many wrong passwords for this name: try again in %s", block.time())
                : Rule.TOO_MANY_ATTEMPTS.because(
                        "Too many wrong passwords from this address: try again in %s", block.time());
    }
}
