package com.f2x.neurohub.load.bench;

import static com.f2x.neurohub.load.bench.Numbers.latency;
import static com.f2x.neurohub.load.bench.Numbers.number;
import static com.f2x.neurohub.load.bench.Numbers.perRequest;
import static com.f2x.neurohub.load.bench.Numbers.share;

import com.f2x.neurohub.load.bench.Figure.Section;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The figures as tables in Markdown.
 *
 * @param figures the figures
 * @param records how many records a delivery in bulk has
 */
record Tables(List<Figure> figures, int records) {

    /** Sides beside each other. */
    String compared(Section section) {
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
        return figure.section() == Section.BULK ? measured.perSecond() * records : measured.perSecond();
    }

    /** What has one side only. */
    String alone(Section section) {
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

    /** Starts and completions apart. */
    String parts() {
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

    /** How long a start takes. */
    String starts() {
        Table table = new Table("start", "seconds", "spread %", "CPU of the application, s");
        of(Section.START).forEach(figure -> {
            Measured median = figure.median();
            table.row(
                    figure.side(),
                    number(median.seconds()),
                    number(100 * figure.spread()),
                    number(median.cpu().application().orElse(0)));
        });
        return table.toString();
    }

    /** Ratios of two sides beside those of another run. */
    String repeated(List<Figure> earlier) {
        Tables before = new Tables(earlier, records);
        Table table = new Table("rows", "work", "clients", "side", "application : side", "earlier", "differs by %");
        Stream.of(Section.LISTS, Section.PAIRS, Section.BULK)
                .flatMap(this::of)
                .filter(figure -> !figure.side().equals(Figure.APPLICATION))
                .forEach(figure -> before.find(figure.rows(), figure, figure.side())
                        .ifPresent(same -> {
                            double now = application(figure).orElseThrow().ratioTo(figure);
                            double then = before.application(same).orElseThrow().ratioTo(same);
                            table.row(
                                    "%,d".formatted(figure.rows()),
                                    figure.work(),
                                    figure.clients(),
                                    figure.side(),
                                    number(now),
                                    number(then),
                                    number(100 * Math.abs(now - then) / then));
                        }));
        return table.toString();
    }

    /** Deep pages beside the first. */
    String pages() {
        Table table = new Table("rows", "page", "p50 / p95 / p99 ms", "cost beside page 1");
        of(Section.PAGES)
                .forEach(figure -> table.row(
                        "%,d".formatted(figure.rows()),
                        figure.side(),
                        latency(figure.median().latency()),
                        number(same(figure, "page 1").map(first -> first.ratioTo(figure)))));
        return table.toString();
    }

    /** Many rows beside few. */
    String growth() {
        int fewest = figures.stream().mapToInt(Figure::rows).min().orElse(0);
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

    private Stream<Figure> of(Section section) {
        return figures.stream().filter(figure -> figure.section() == section);
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
}
