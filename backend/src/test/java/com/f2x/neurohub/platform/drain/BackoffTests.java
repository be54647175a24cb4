package com.f2x.neurohub.platform.drain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BackoffTests {

    private final Backoff backoff = new Backoff(Duration.ofSeconds(1), Duration.ofHours(1));

    @Test
    void pausesDoubleAndAreNeverLongerThanTheLongest() {
        assertThat(backoff.after(1)).isBetween(Duration.ofMillis(500), Duration.ofSeconds(1));
        assertThat(backoff.after(5)).isBetween(Duration.ofSeconds(8), Duration.ofSeconds(16));
        assertThat(backoff.after(1000)).isBetween(Duration.ofMinutes(30), Duration.ofHours(1));
    }

    @Test
    void pausesDifferSoThatNotEverybodyComesBackAtOnce() {
        assertThat(IntStream.range(0, 100).mapToObj(each -> backoff.after(5)).distinct())
                .hasSizeGreaterThan(10);
    }

    @Test
    void whoAsksToBeLeftAloneIsForAtMostTheLongestPause() {
        assertThat(backoff.after(1, Duration.ofMinutes(2))).isEqualTo(Duration.ofMinutes(2));
        assertThat(backoff.after(1, Duration.ofDays(2))).isEqualTo(Duration.ofHours(1));
        assertThat(backoff.after(1, Duration.ZERO)).isLessThanOrEqualTo(Duration.ofSeconds(1));
    }
}
