package com.f2x.neurohub.load.bench;

import com.f2x.neurohub.load.bench.Figure.Section;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.Collectors;

/** The results in tables, as they may be kept. */
final class Markdown {

    private final Settings settings;
    private final Map<String, String> environment;
    private final Results results;
    private final Tables tables;

    Markdown(Settings settings, Map<String, String> environment, Results results) {
        this.settings = settings;
        this.environment = environment;
        this.results = results;
        this.tables = new Tables(results.figures(), Bulk.recordsOf(settings.records()));
    }

    String text() {
        return head()
                + "## Lists beside PostgreSQL\n\n" + explained("lists") + tables.compared(Section.LISTS)
                + "## Start and complete, 20 measurements\n\n" + explained("pairs") + statements()
                + tables.compared(Section.PAIRS) + tables.parts()
                + "## Deliveries in bulk beside COPY\n\n" + explained("bulk") + tables.compared(Section.BULK)
                + "## At a steady rate\n\n" + explained("open") + tables.alone(Section.OPEN)
                + "## Everything else\n\n" + tables.alone(Section.OTHERS)
                + "## Deep pages\n\n" + explained("pages") + tables.pages()
                + "## Growth\n\n" + explained("growth") + tables.growth()
                + "## Statements, served naively\n\n" + explained("naive") + naive()
                + "## Start to the first answer\n\n" + explained("start") + tables.starts()
                + earlier()
                + "## Memory and errors\n\n" + memory();
    }

    private String head() {
        Table table = new Table("", "");
        environment.forEach(table::row);
        return "# Results of the benchmark\n\n" + table
                + "%d repetitions of %d s after %d s of warm-up; sides take turns. Each figure is the run in the middle; the spread is what lies between the slowest and the fastest run, in percent of it. CPU is user and system time in milliseconds for each request.\n\n"
                        .formatted(
                                settings.repetitions(),
                                settings.time().toSeconds(),
                                settings.warmUp().toSeconds());
    }

    private static String explained(String section) {
        return Texts.of(section) + "\n\n";
    }

    private String statements() {
        return results.statements().entrySet().stream()
                        .map(entry ->
                                "At %,d rows a start sends %d statements and a completion %d, in %d round trips, beside BEGIN and COMMIT."
                                        .formatted(
                                                entry.getKey(),
                                                entry.getValue().get("start"),
                                                entry.getValue().get("complete"),
                                                entry.getValue().get("round trips")))
                        .collect(Collectors.joining("\n"))
                + "\n\n";
    }

    private String earlier() {
        return settings.earlier()
                .map(Report::figures)
                .map(before -> "## Beside an earlier run\n\n" + explained("earlier") + tables.repeated(before))
                .orElse("");
    }

    private static String naive() {
        Table table = new Table("list of 100 rows", "naive", "application");
        Texts.naive().forEach((list, counts) -> {
            String[] both = counts.split(" ");
            table.row(list, both[0], both[1]);
        });
        return table.toString();
    }

    private String memory() {
        Table table = new Table(
                "rows", "heap kept when warm, MB", "heap kept after all load, MB", "resident after all load, MB");
        results.memory()
                .forEach((rows, memory) -> table.row(
                        "%,d".formatted(rows), told(memory.warm()), told(memory.kept()), told(memory.resident())));
        return table + "%d requests failed.\n".formatted(results.errors());
    }

    private static Object told(OptionalLong megabytes) {
        return megabytes.isPresent() ? megabytes.getAsLong() : "not known";
    }
}
