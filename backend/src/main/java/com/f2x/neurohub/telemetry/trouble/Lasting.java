package com.f2x.neurohub.telemetry.trouble;

import com.f2x.neurohub.alert.board.Finding;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Lets through what has been found at every look for some time: a moment of trouble is none. */
final class Lasting {

    private final Duration least;
    private final Map<String, Instant> since = new HashMap<>();

    Lasting(Duration least) {
        this.least = least;
    }

    /** The findings of now that have been there for long enough. */
    List<Finding> of(List<Finding> present, Instant now) {
        since.keySet().retainAll(present.stream().map(Finding::key).collect(Collectors.toSet()));
        return present.stream()
                .filter(finding -> !since.computeIfAbsent(finding.key(), first -> now)
                        .plus(least)
                        .isAfter(now))
                .toList();
    }
}
