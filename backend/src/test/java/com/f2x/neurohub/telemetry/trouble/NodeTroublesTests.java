package com.f2x.neurohub.telemetry.trouble;

import static org.assertj.core.api.Assertions.assertThat;

import com.f2x.neurohub.alert.board.Finding;
import com.f2x.neurohub.platform.monitoring.NodeState.Pool;
import com.f2x.neurohub.platform.monitoring.NodeState.Requests;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Both sets of thresholds, from just below to just above. */
class NodeTroublesTests {

    private static final Pool QUIET = new Pool(1, 20, 0);
    private static final Requests WELL = new Requests(1000, 0, 10, 20, 30);
    private static final Instant NOON = Instant.parse("2026-11-02T12:00:00Z");

    private final NodeTroubles troubles = new NodeTroubles("web/8080", Limits.usual());

    @Test
    void aNodeThatDoesWellHasNone() {
        assertThat(troubles.of(WELL, QUIET, 20, 0)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "1000, 0.05, 0,    0,    0,    ''",
        "1000, 0.06, 0,    0,    0,    errors MEDIUM",
        "1000, 0.10, 0,    0,    0,    errors MEDIUM",
        "1000, 0.11, 0,    0,    0,    errors HIGH",
        "19,   1.00, 9000, 9000, 9000, ''",
        "20,   1.00, 0,    0,    0,    errors HIGH",
        "1000, 0,    2000, 0,    0,    ''",
        "1000, 0,    2001, 0,    0,    average MEDIUM",
        "1000, 0,    5001, 0,    0,    average HIGH",
        "1000, 0,    0,    2000, 0,    ''",
        "1000, 0,    0,    2001, 0,    p95 MEDIUM",
        "1000, 0,    0,    0,    5000, ''",
        "1000, 0,    0,    0,    5001, p99 MEDIUM"
    })
    void requestsAreHeldAgainstBothSets(
            long count, double errors, double average, double p95, double p99, String expected) {
        assertThat(said(troubles.of(new Requests(count, errors, average, p95, p99), QUIET, 0, 0)))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"16, 0, ''", "17, 0, pool MEDIUM", "20, 0, pool MEDIUM", "20, 1, pool HIGH"})
    void thePoolIsAWarningBeforeItIsExhausted(int active, int waiting, String expected) {
        assertThat(said(troubles.of(WELL, new Pool(active, 20, waiting), 0, 0))).isEqualTo(expected);
    }

    @Test
    void slowStatementsAreAWarningIfThereAreMany() {
        assertThat(said(troubles.of(WELL, QUIET, 21, 0))).isEqualTo("statements MEDIUM");
    }

    @Test
    void aSingleRequestWithTooManyStatementsIsTold() {
        assertThat(said(troubles.of(WELL, QUIET, 0, 1))).isEqualTo("excess MEDIUM");
    }

    @Test
    void whatDoesNotLastIsNotTold() {
        Lasting lasting = new Lasting(Duration.ofMinutes(1));
        List<Finding> present = troubles.of(WELL, QUIET, 21, 0);

        assertThat(lasting.of(present, NOON)).isEmpty();
        assertThat(lasting.of(present, NOON.plusSeconds(59))).isEmpty();
        assertThat(lasting.of(present, NOON.plusSeconds(60))).isEqualTo(present);
        assertThat(lasting.of(List.of(), NOON.plusSeconds(70))).isEmpty();
        assertThat(lasting.of(present, NOON.plusSeconds(80))).isEmpty();
    }

    @Test
    void onlyWhatRoseOfLateCounts() {
        RecentRise rise = new RecentRise(Duration.ofMinutes(5));

        assertThat(rise.of(100, NOON)).isZero();
        assertThat(rise.of(130, NOON.plusSeconds(60))).isEqualTo(30);
        assertThat(rise.of(130, NOON.plusSeconds(361))).isZero();
    }

    private static String said(List<Finding> findings) {
        return String.join(
                ", ",
                findings.stream()
                        .map(finding -> finding.key().replace("node:web/8080:", "") + " " + finding.severity())
                        .toList());
    }
}
