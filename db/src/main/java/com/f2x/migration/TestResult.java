package com.f2x.migration;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;

/**
 * How a group of checks ended.
 *
 * @param test its name
 * @param error why it failed; empty if it passed
 */
record TestResult(String test, String error) {

    private static final int FIRST_PRINTABLE = 0x20;

    boolean passed() {
        return error.isEmpty();
    }

    /** Returns all results as the deployment checklist wants them, in JSON. */
    static String report(String migration, Instant at, List<TestResult> results) {
        return """
                {
                  "migration": %s,
                  "test_timestamp": %s,
                  "overall_status": %s,
                  "test_results": [
                %s
                  ]
                }
                """.formatted(
                        quoted(migration),
                        quoted(at.toString()),
                        quoted(status(results.stream().allMatch(TestResult::passed))),
                        results.stream().map(TestResult::json).collect(Collectors.joining(",\n")));
    }

    private String json() {
        String end = passed() ? "" : ", \"error\": " + quoted(error);
        return "    {\"test\": %s, \"status\": %s%s}".formatted(quoted(test), quoted(status(passed())), end);
    }

    private static String status(boolean passed) {
        return passed ? "PASSED" : "FAILED";
    }

    private static String quoted(String text) {
        return text.codePoints()
                .mapToObj(c -> switch (c) {
                    case '"', '\\' -> "\\" + Character.toString(c);
                    default -> c < FIRST_PRINTABLE ? "\\u%04x".formatted(c) : Character.toString(c);
                })
                .collect(Collectors.joining("", "\"", "\""));
    }

    @Override
    public String toString() {
        return "%-22s %s%s".formatted(test, status(passed()), passed() ? "" : ": " + error);
    }
}
