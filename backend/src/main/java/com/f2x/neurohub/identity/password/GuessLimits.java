package com.f2x.neurohub.identity.password;

import com.f2x.neurohub.shared.problem.ProblemException;
import com.f2x.neurohub.shared.problem.Rule;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Slows down guessing. After a number of refusals a name is locked, and an address kept away, for a time that doubles
 * with every further refusal. Names that do not exist are counted too, so that a lock tells nothing. All nodes count
 * together, in the database.
 *
 * <p>An attempt is counted before its password is looked at, so that no more are looked at than the limit, however many
 * come at once. What strangers do elsewhere locks nobody out of where he usually signs in.
 */
@Component
@EnableConfigurationProperties(LimitProperties.class)
class GuessLimits {

    private final GuessStore guesses;

    GuessLimits(GuessStore guesses) {
        this.guesses = guesses;
    }

    /**
     * Counts an attempt.
     *
     * @throws ProblemException 423 if the name is locked, 429 if the address is kept away; nothing is counted then
     */
    @Transactional
    Reservation reserve(Guess guess) {
        return guesses.reserve(guess)
                .orElseThrow(() -> refusal(guesses.findBlock(guess).orElse(new GuessStore.Block(true, 1))));
    }

    /**
     * Leaves an attempt counted whose password was wrong.
     *
     * @throws ProblemException 423 if others were so many meanwhile that the name was locked
     */
    @Transactional
    void refuse(Reservation attempt) {
        guesses.findBlockAfter(attempt).ifPresent(block -> {
            throw refusal(block);
        });
        guesses.forgetOld();
    }

    /**
     * Forgets the refusals of a name whose owner has come. Those of the address stay: its owner may be someone else.
     *
     * @throws ProblemException 423 if others were so many meanwhile that the name was locked, as for a wrong password
     */
    @Transactional(propagation = Propagation.MANDATORY)
    void accept(Reservation attempt) {
        guesses.accept(attempt).ifPresent(block -> {
            throw refusal(block);
        });
    }

    /** Uncounts an attempt whose password was not looked at. */
    @Transactional
    void giveBack(Reservation attempt) {
        guesses.giveBack(attempt.guess());
    }

    private static ProblemException refusal(GuessStore.Block block) {
        return block.ofName()
                ? Rule.ACCOUNT_LOCKED.because("Too many wrong passwords for this name: try again in %s", block.time())
                : Rule.TOO_MANY_ATTEMPTS.because(
                        "Too many wrong passwords from this address: try again in %s", block.time());
    }
}
