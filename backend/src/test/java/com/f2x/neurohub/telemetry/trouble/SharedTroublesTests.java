package com.f2x.neurohub.telemetry.trouble;

import static org.assertj.core.api.Assertions.assertThat;

import com.f2x.neurohub.platform.statistics.DatabaseFigures;
import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SharedTroublesTests {

    @ParameterizedTest
    @CsvSource({
        "30,  0,          900, ''",
        "31,  0,          0,   replication MEDIUM",
        "301, 0,          0,   replication HIGH",
        "0,   5368709120, 0,   ''",
        "0,   5368709121, 0,   retained HIGH",
        "0,   0,          901, transaction MEDIUM"
    })
    void theDatabaseIsHeldAgainstItsLimits(double lag, long retained, double transaction, String expected) {
        DatabaseFigures figures =
                new DatabaseFigures(1, 1, 1, 0, 100, 1, 0, transaction, 0, 1, 1, 0, 0, 1, lag, retained);

        assertThat(String.join(
                        ", ",
                        new SharedTroubles(Limits.usual())
                                .database(figures)
                                .map(found -> found.key().replace("system:", "") + " " + found.severity())
                                .toList()))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"PT5M, 0", "PT5M1S, 1", "PT2H, 1"})
    void whatIsRecordedIsSealedInTime(Duration age, int found) {
        assertThat(new SharedTroubles(Limits.usual()).unsealed(age)).hasSize(found);
    }
}
