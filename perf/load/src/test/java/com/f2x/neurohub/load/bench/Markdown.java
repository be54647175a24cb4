package com.f2x.neurohub.load.bench;

import com.f2x.neurohub.load.bench.Figure.Section;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The results in tables, as they may be kept. */
final class Markdown {

    private final Settings settings;
    private final Map<String, String> environment;
    private final Results results;

    Markdown(Settings settings, Map<String, String> environment, Results results) {
        this.settings = settings;
        this.environment = environment;
        this.results = results;
    }

    String text() {
        return head()
                + "## Lists beside PostgreSQL\n\n" + explained("lists") + compared(Section.LISTS)
                + "## Start and complete, 20 measurements\n\n" + explained("pairs") + statements()
                + compared(Section.PAIRS) + parts()
                + "## Deliveries in bulk beside COPY\n\n" + explained("bulk") + compared(Section.BULK)
                + "## At a steady rate\n\n" + explained("open") + alone(Section.OPEN)
                + "## Everything else\n\n" + alone(Section.OTHERS)
                + "## Deep pages\n\n" + explained("pages") + pages()
                + "## Growth\n\n" + explained("growth") + growth()
                + "## Statements, served naively\n\n" + explained("naive") + naive()
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

    private String compared(Section section) {
        Table table = new Table(
                "rows",
                "work",
                "clients",
                "side",
                "per second",
                "spread %",
                "p50 / p95 / p99 ms",
                "application : side",
                "CPU application",
                "CPU PostgreSQL",
                "share of the driver %");
        of(section).forEach(figure -> {
            Measured median = figure.median();
            boolean mine = figure.side().equals(Figure.APPLICATION);
            table.row(
                    "%,d".formatted(figure.rows()),
                    figure.work(),
                    figure.clients(),
                    figure.side(),
                    number(rate(figure, median)),
                    number(100 * figure.spread()),
                    latency(median.latency()),
                    mine ? "" : number(application(figure).map(other -> other.ratioTo(figure))),
                    mine ? perRequest(median, median.cpu().application()) : "",
                    perRequest(median, median.cpu().database()),
                    share(median));
        });
        return table.toString();
    }

    /** Of a delivery its records count. */
    private double rate(Figure figure, Measured measured) {
        return figure.section() == Section.BULK
                ? measured.perSecond() * Bulk.recordsOf(settings.records())
                : measured.perSecond();
    }

    private String alone(Section section) {
        Table table = new Table(
                "work",
                "loop",
                "clients",
                "per second",
                "spread %",
                "p50 / p95 / p99 ms",
                "longest ms",
                "CPU application",
                "CPU PostgreSQL",
                "share of the driver %");
        of(section).forEach(figure -> {
            Measured median = figure.median();
            table.row(
                    figure.work(),
                    figure.loop(),
                    figure.clients(),
                    number(median.perSecond()),
                    number(100 * figure.spread()),
                    latency(median.latency()),
                    number(median.latency().max()),
                    perRequest(median, median.cpu().application()),
                    perRequest(median, median.cpu().database()),
                    share(median));
        });
        return table.toString();
    }

    private String parts() {
        Table table = new Table("rows", "clients", "side", "start p50 / p95 / p99 ms", "complete p50 / p95 / p99 ms");
        of(Section.PAIRS).forEach(figure -> {
            Map<String, Latency> parts = figure.median().parts();
            if (parts.size() == 2) {
                table.row(
                        "%,d".formatted(figure.rows()),
                        figure.clients(),
                        figure.side(),
                        latency(parts.get("start")),
                        latency(parts.get("complete")));
            }
        });
        return table.toString();
    }

    private String pages() {
        Table table = new Table("rows", "page", "p50 / p95 / p99 ms", "cost beside page 1");
        of(Section.PAGES)
                .forEach(figure -> table.row(
                        "%,d".formatted(figure.rows()),
                        figure.side(),
                        latency(figure.median().latency()),
                        number(same(figure, "page 1").map(first -> first.ratioTo(figure)))));
        return table.toString();
    }

    private String growth() {
        int fewest = results.figures().stream().mapToInt(Figure::rows).min().orElse(0);
        Table table = new Table("work", "side", "clients", "rows", "p50 ms", "cost beside %,d rows".formatted(fewest));
        Stream.of(Section.LISTS, Section.PAIRS, Section.PAGES)
                .flatMap(this::of)
                .filter(figure -> figure.rows() > fewest)
                .sorted(Comparator.comparing(Figure::work).thenComparing(Figure::side))
                .forEach(figure -> table.row(
                        figure.work(),
                        figure.side(),
                        figure.clients(),
                        "%,d".formatted(figure.rows()),
                        number(figure.median().latency().p50()),
                        number(at(figure, fewest)
                                .map(small -> small.median().perSecond()
                                        / figure.median().perSecond()))));
        return table.toString();
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

    private static String naive() {
        Table table = new Table("list of 100 rows", "naive", "application");
        Texts.naive().forEach((list, counts) -> {
            String[] both = counts.split(" ");
            table.row(list, both[0], both[1]);
        });
        return table.toString();
    }

    private String memory() {
        Table table = new Table("rows", "resident MB of the application after all load");
        results.memory()
                .forEach((rows, megabytes) ->
                        table.row("%,d".formatted(rows), megabytes.isPresent() ? megabytes.getAsLong() : "not known"));
        return table + "%d requests failed.\n".formatted(results.errors());
    }

    private Stream<Figure> of(Section section) {
        return results.figures().stream().filter(figure -> figure.section() == section);
    }

    private Optional<Figure> application(Figure figure) {
        return same(figure, Figure.APPLICATION);
    }

    private Optional<Figure> same(Figure figure, String side) {
        return find(figure.rows(), figure, side);
    }

    private Optional<Figure> at(Figure figure, int rows) {
        return find(rows, figure, figure.side());
    }

    private Optional<Figure> find(int rows, Figure like, String side) {
        return of(like.section())
                .filter(other -> other.rows() == rows
                        && other.work().equals(like.work())
                        && other.clients() == like.clients()
                        && other.side().equals(side))
                .findFirst();
    }

    private static String perRequest(Measured measured, OptionalDouble seconds) {
        return seconds.isEmpty() ? "not known" : number(1000 * seconds.getAsDouble() / Math.max(1, measured.count()));
    }

    /** Of what all three took. */
    private static String share(Measured measured) {
        double driver = measured.cpu().driver().orElse(0);
        double all = driver
                + measured.cpu().application().orElse(0)
                + measured.cpu().database().orElse(0);
        return measured.cpu().database().isEmpty() ? "not known" : number(100 * driver / all);
    }

    private static String latency(Latency latency) {
        return "%s / %s / %s".formatted(number(latency.p50()), number(latency.p95()), number(latency.p99()));
    }

    private static String number(Optional<Double> number) {
        return number.map(Markdown::number).orElse("");
    }

    private static String number(double number) {
        return String.format(Locale.ROOT, number < 10 ? "%.2f" : number < 100 ? "%.1f" : "%,.0f", number);
    }
}
