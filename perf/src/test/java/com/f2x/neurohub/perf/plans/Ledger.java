package com.f2x.neurohub.perf.plans;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The plans as they are written down: a line with the name of each request, and below it one for each statement with
 * its plan.
 */
final class Ledger {

    private static final Path FILE = Path.of("src/test/resources/plans/statements.txt");

    private Ledger() {}

    static Map<String, List<Plan>> read() {
        Map<String, List<Plan>> plans = new LinkedHashMap<>();
        try {
            List<Plan> last = new ArrayList<>();
            for (String line : Files.readAllLines(FILE)) {
                if (line.startsWith("  ")) {
                    last.add(Plan.read(line));
                } else {
                    last = plans.computeIfAbsent(line, name -> new ArrayList<>());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return plans;
    }

    static void write(Map<String, List<Plan>> plans) {
        List<String> lines = new ArrayList<>();
        plans.forEach((request, statements) -> {
            lines.add(request);
            statements.forEach(plan -> lines.add("  " + plan));
        });
        try {
            Files.write(FILE, lines);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
