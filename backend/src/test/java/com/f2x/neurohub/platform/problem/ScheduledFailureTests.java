package com.f2x.neurohub.platform.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.transaction.CannotCreateTransactionException;

@ExtendWith(OutputCaptureExtension.class)
class ScheduledFailureTests {

    private final ScheduledFailures failures = new ScheduledFailures(new RefusalReaders(List.of()));

    @Test
    void anOutageOfTheDatabaseIsOneLine(CapturedOutput output) {
        failures.handleError(new CannotCreateTransactionException("Could not open\nat all"));

        assertThat(output.getOut().lines().filter(line -> !line.isBlank()))
                .singleElement()
                .asString()
                .contains("WARN", "DATABASE_UNAVAILABLE", "Could not open");
    }

    @Test
    void whatNobodyKnowsIsToldInFull(CapturedOutput output) {
        failures.handleError(new IllegalStateException("a mistake"));

        assertThat(output).contains("ERROR", "IllegalStateException: a mistake", "\tat ");
    }
}
