package com.f2x.neurohub.perf;

import static org.assertj.core.api.Assertions.assertThat;

import com.f2x.neurohub.db.testing.RepositoryFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The file by which the running application notices that an operation takes more statements than here. Run with
 * {@code -Dneurohub.budgets.update=true} to write it anew.
 */
final class StatementBudgetFile {

    private static final String FILE =
            "backend/src/main/resources/com/f2x/neurohub/platform/monitoring/statement-budgets.txt";

    /** Their number grows with the body, by chunks. */
    private static final Set<String> GROWING = Set.of("POST /api/v1/process-data/bulk");

    private StatementBudgetFile() {}

    static void check(Stream<EndpointCount> counts) {
        String wanted = lines(counts);
        if (Boolean.getBoolean("neurohub.budgets.update")) {
            write(wanted);
        }
        assertThat(RepositoryFiles.read(FILE))
                .as("Run this test with -Dneurohub.budgets.update=true")
                .isEqualTo(wanted);
    }

    /** Parameters that choose between operations are left out: the application knows the path only. */
    private static String lines(Stream<EndpointCount> counts) {
        return counts
                .collect(Collectors.toMap(
                        count -> count.operation().replaceFirst("\\?.*", ""),
                        EndpointCount::statements,
                        Math::max,
                        TreeMap::new))
                .entrySet()
                .stream()
                .map(entry -> entry.getKey() + " " + (GROWING.contains(entry.getKey()) ? "-" : entry.getValue()) + "\n")
                .collect(Collectors.joining());
    }

    private static void write(String lines) {
        try {
            Files.writeString(RepositoryFiles.path(FILE), lines);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
