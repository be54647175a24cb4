package com.f2x.neurohub.platform.monitoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** The figures of the last five minutes. */
class RecentRequestsTests {

    private final AtomicLong now = new AtomicLong(-Duration.ofHours(1).toNanos());
    private final RecentRequests requests = new RecentRequests(now::get);

    @Test
    void withoutRequestsAllIsZero() {
        RequestFigures figures = requests.figures();

        assertThat(figures.errorRate()).isZero();
        assertThat(figures.averageMillis()).isZero();
        assertThat(figures.durations().percentile(0.99)).isZero();
    }

    @Test
    void theRateIsOfAllRequestsAndTheAverageOfTheirTimes() {
        add(10, false);
        add(20, false);
        add(30, true);
        add(40, false);

        assertThat(requests.figures().count()).isEqualTo(4);
        assertThat(requests.figures().errorRate()).isEqualTo(0.25);
        assertThat(requests.figures().averageMillis()).isEqualTo(25);
    }

    @Test
    void percentilesAreExactToFivePercent() {
        for (int millis = 1; millis <= 1000; millis++) {
            add(millis, false);
        }

        Durations durations = requests.figures().durations();
        assertThat(durations.percentile(0.5)).isCloseTo(500, within(25.0));
        assertThat(durations.percentile(0.95)).isCloseTo(950, within(48.0));
        assertThat(durations.percentile(0.99)).isCloseTo(990, within(50.0));
    }

    @Test
    void extremesAreCountedAsTheShortestAndTheLongestStep() {
        add(0, false);
        assertThat(requests.figures().durations().percentile(1)).isEqualTo(0.001);

        add(Duration.ofDays(1).toMillis(), false);
        assertThat(requests.figures().durations().percentile(1)).isGreaterThan(100_000);
    }

    @Test
    void whatIsOlderThanFiveMinutesIsForgotten() {
        add(10, true);
        pass(Duration.ofMinutes(4));
        add(10, false);
        assertThat(requests.figures().errorRate()).isEqualTo(0.5);

        pass(Duration.ofMinutes(2));
        assertThat(requests.figures().count()).isEqualTo(1);
        assertThat(requests.figures().errorRate()).isZero();

        pass(Duration.ofHours(1));
        assertThat(requests.figures().count()).isZero();
        add(10, true);
        assertThat(requests.figures().errorRate()).isEqualTo(1);
    }

    private void add(long millis, boolean failed) {
        requests.add(Duration.ofMillis(millis).toNanos(), failed);
    }

    private void pass(Duration time) {
        now.addAndGet(time.toNanos());
    }
}
