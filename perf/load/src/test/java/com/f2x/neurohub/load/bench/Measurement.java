package com.f2x.neurohub.load.bench;

import com.f2x.neurohub.load.bench.Figure.Section;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Takes figures of a data set, where there are several sides in turns. */
final class Measurement {

    private final Settings settings;
    private final int rows;
    private final Driver driver;
    private final List<Figure> figures;

    Measurement(Settings settings, int rows, Driver driver, List<Figure> figures) {
        this.settings = settings;
        this.rows = rows;
        this.driver = driver;
        this.figures = figures;
    }

    /** One side of a work, made ready anew for each time it is measured. */
    @FunctionalInterface
    interface Side {

        Work ready() throws Exception;
    }

    /** Measures with each number of clients. */
    void closed(Section section, String name, Duration time, Map<String, Side> sides) throws Exception {
        for (int clients : settings.clients()) {
            closed(section, name, clients, time, sides);
        }
    }

    /** Measures with one number of clients. */
    void closed(Section section, String name, int clients, Duration time, Map<String, Side> sides) throws Exception {
        if (settings.wants(name)) {
            take(section, name, "closed", clients, sides, work -> driver.closed(work, clients, time));
        }
    }

    /** Measures what comes at a steady rate. */
    void open(String name, int rate, Side side) throws Exception {
        if (settings.wants(name)) {
            int clients = settings.clients().get(settings.clients().size() - 1);
            take(
                    Section.OPEN,
                    name,
                    "open, %d/s".formatted(rate),
                    clients,
                    Map.of(Figure.APPLICATION, side),
                    work -> driver.open(work, rate, clients, settings.time()));
        }
    }

    private void take(Section section, String name, String loop, int clients, Map<String, Side> sides, Way way)
            throws Exception {
        Map<String, List<Measured>> runs = new LinkedHashMap<>();
        for (int i = 0; i < settings.repetitions(); i++) {
            for (Map.Entry<String, Side> side : sides.entrySet()) {
                Measured measured = way.measure(side.getValue().ready());
                runs.computeIfAbsent(side.getKey(), key -> new ArrayList<>()).add(measured);
                Progress.say(
                        "%s, %s, %s, %d clients: %.1f/s, p95 %.1f ms%s",
                        name,
                        side.getKey(),
                        loop,
                        clients,
                        measured.perSecond(),
                        measured.latency().p95(),
                        measured.errors() == 0
                                ? ""
                                : ", %d ERRORS: %s".formatted(measured.errors(), measured.firstError()));
            }
        }
        runs.forEach((side, all) -> figures.add(new Figure(rows, section, name, side, loop, clients, all)));
    }

    /** How one is taken. */
    private interface Way {

        Measured measure(Work work);
    }
}
