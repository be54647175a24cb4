package com.f2x.neurohub.platform.problem;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import com.f2x.neurohub.testing.Logged;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.CannotCreateTransactionException;

class ScheduledFailureTests {

    private final ScheduledFailures failures = new ScheduledFailures(new RefusalReaders(List.of()));

    @Test
    void anOutageOfTheDatabaseIsOneLine() {
        try (Logged logged = new Logged(ScheduledFailures.class)) {
            failures.handleError(new CannotCreateTransactionException("Could not open\nat all"));

            assertThat(logged.events()).singleElement().satisfies(event -> {
                assertThat(event.getLevel()).isEqualTo(Level.WARN);
                assertThat(event.getFormattedMessage())
                        .contains("DATABASE_UNAVAILABLE", "Could not open")
                        .doesNotContain("\n");
                assertThat(event.getThrowableProxy()).isNull();
            });
        }
    }

    @Test
    void whatNobodyKnowsIsToldInFull() {
        try (Logged logged = new Logged(ScheduledFailures.class)) {
            failures.handleError(new IllegalStateException("a mistake"));

            assertThat(logged.events()).singleElement().satisfies(event -> {
                assertThat(event.getLevel()).isEqualTo(Level.ERROR);
                assertThat(event.getThrowableProxy().getMessage()).isEqualTo("a mistake");
            });
        }
    }
}
