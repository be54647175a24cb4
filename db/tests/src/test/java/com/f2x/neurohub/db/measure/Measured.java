package com.f2x.neurohub.db.measure;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * What migrating a filled database cost.
 *
 * @param server what it was measured on
 * @param rows rows of process_data at the beginning
 * @param versions the cost of each version
 * @param writes what became of the writes beside the migrations
 */
public record Measured(String server, int rows, List<VersionCost> versions, BusyWriter.Writes writes) {

    static final Duration LONGEST_WAIT = Duration.ofSeconds(5);
    static final Duration TOTAL = Duration.ofSeconds(30);
    static final int ROWS_WITHIN_TOTAL = 100_000;

    long totalMilliseconds() {
        return versions.stream().mapToLong(VersionCost::milliseconds).sum();
    }

    long longestWaitMilliseconds() {
        return versions.stream()
                .mapToLong(VersionCost::longestWaitMilliseconds)
                .max()
                .orElse(0);
    }

    /** Returns what must not be. */
    List<String> problems() {
        List<String> problems = new ArrayList<>();
        if (rows <= ROWS_WITHIN_TOTAL && totalMilliseconds() >= TOTAL.toMillis()) {
            problems.add("Migrating took %d s or more".formatted(TOTAL.toSeconds()));
        }
        if (longestWaitMilliseconds() > LONGEST_WAIT.toMillis()) {
            problems.add("A writer waited for more than %d s".formatted(LONGEST_WAIT.toSeconds()));
        }
        if (writes.lost() != 0) {
            problems.add("%d writes were lost".formatted(writes.lost()));
        }
        return problems;
    }
}
