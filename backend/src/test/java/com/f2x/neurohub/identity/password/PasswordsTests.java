package com.f2x.neurohub.identity.password;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.f2x.neurohub.shared.problem.ProblemException;
import com.f2x.neurohub.shared.problem.Rule;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.security.crypto.password.NoOpPasswordEncoder;
import org.springframework.transaction.support.TransactionSynchronizationManager;

class PasswordsTests {

    @SuppressWarnings("deprecation") // what it does to passwords does not matter here
    private final Passwords passwords =
            new Passwords(NoOpPasswordEncoder.getInstance(), new HashingProperties(1, 1, Duration.ofMillis(1)));

    @Test
    void nothingIsHashedWhileATransactionHoldsAConnection() {
        TransactionSynchronizationManager.setActualTransactionActive(true);
        try {
            assertThatIllegalStateException().isThrownBy(() -> passwords.hash("a password"));
            assertThatIllegalStateException().isThrownBy(() -> passwords.matches("a password", "a password"));
        } finally {
            TransactionSynchronizationManager.setActualTransactionActive(false);
        }
        assertThat(passwords.hash("a password")).isEqualTo("a password");
    }

    @Test
    void whoWaitsTooLongForATurnIsRefusedAndTheNextIsNot() {
        passwords.turns().acquireUninterruptibly();
        assertThatThrownBy(() -> passwords.hash("a password"))
                .isInstanceOfSatisfying(
                        ProblemException.class, e -> assertThat(e.rule()).isEqualTo(Rule.PASSWORDS_BUSY));
        passwords.turns().release();

        assertThat(passwords.matches("a password", "a password")).isTrue();
        assertThat(passwords.turns().availablePermits()).isOne();
    }

    @Test
    void halfOfTheProcessorsHashUnlessToldOtherwise() {
        int processors = Runtime.getRuntime().availableProcessors();

        assertThat(new HashingProperties(0, 0, Duration.ZERO).permits()).isEqualTo(Math.max(1, processors / 2));
        assertThat(new HashingProperties(7, 0, Duration.ZERO).permits()).isEqualTo(7);
    }
}
