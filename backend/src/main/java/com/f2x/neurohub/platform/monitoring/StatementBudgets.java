package com.f2x.neurohub.platform.monitoring;

import static java.util.stream.Collectors.toUnmodifiableMap;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;

/**
 * How many statements each operation takes at most: the file that the tests of statement counts hold every operation
 * against. Operations whose number grows with what is sent stand in it without one.
 */
final class StatementBudgets {

    private static final String FILE = "statement-budgets.txt";
    private static final String NONE = "-";

    private final Map<String, String> budgets;

    private StatementBudgets(Map<String, String> budgets) {
        this.budgets = budgets;
    }

    static StatementBudgets read() {
        try (InputStream file = Objects.requireNonNull(StatementBudgets.class.getResourceAsStream(FILE), FILE)) {
            return of(new String(file.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads lines of an operation, a blank and its number. */
    static StatementBudgets of(String lines) {
        return new StatementBudgets(lines.lines()
                .collect(toUnmodifiableMap(
                        line -> line.substring(0, line.lastIndexOf(' ')),
                        line -> line.substring(line.lastIndexOf(' ') + 1))));
    }

    /**
     * Returns the most statements of an operation, empty if it has no number.
     *
     * @param operation method and path pattern, such as {@code GET /api/v1/lots/{id}}
     */
    OptionalInt most(String operation) {
        String budget = budgets.getOrDefault(operation, NONE);
        return budget.equals(NONE) ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(budget));
    }
}
