package com.f2x.neurohub.load.bench;

import com.f2x.neurohub.load.RunningApplication;
import com.f2x.neurohub.load.bench.Figure.Section;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/** Measures the application on one data set. */
final class Run {

    private static final String POSTGRESQL = "PostgreSQL";

    /** More pairs than two cores do in a second. */
    private static final int PAIRS_A_SECOND = 400;

    private static final int WARM_CLIENTS = 4;
    private static final Duration WARM_TURN = Duration.ofMillis(500);

    private final Settings settings;
    private final Account account;
    private final Capture capture;
    private final RunningApplication running;
    private final Catalogue catalogue;
    private final Doors doors;
    private final Units units;
    private final Driver driver;
    private final Measurement measurement;

    private Run(
            Settings settings,
            DatabaseServer database,
            Capture capture,
            RunningApplication running,
            int rows,
            List<Figure> figures) {
        this.settings = settings;
        this.account = database.account();
        this.capture = capture;
        this.running = running;
        this.doors = new Doors(running);
        Plant plant = Plant.of(account);
        this.catalogue = new Catalogue(doors, plant);
        this.units = plant.units(doors);
        this.driver = new Driver(new Processors(OptionalLong.of(running.pid()), database.pid()));
        this.measurement = new Measurement(settings, rows, driver, figures);
    }

    /**
     * Takes the figures of a data set.
     *
     * @param all whether of everything, or only of what may depend on how much there is
     */
    static void measure(
            Settings settings, Application application, DatabaseServer database, int rows, boolean all, Results results)
            throws Exception {
        Capture capture = Capture.take(application, database.account());
        RunningApplication running = application.start(database.account());
        try {
            Run run = new Run(settings, database, capture, running, rows, results.figures());
            run.check();
            run.warmUp();
            run.lists();
            run.pages();
            run.pairs();
            if (all) {
                run.others();
                run.steady();
                run.bulk();
            }
            results.memory().put(rows, CpuTime.residentMegabytes(running.pid()));
            results.statements().put(rows, run.replay("auto").counts());
        } finally {
            running.stop();
        }
    }

    /** Both sides must do the same, or comparing them says nothing. */
    private void check() throws Exception {
        Progress.say("Comparing what is answered");
        try (HttpConnection connection = doors.open()) {
            for (String list : Catalogue.compared()) {
                byte[] answer = connection.get(Catalogue.path(list)).expect(200).body();
                SameContent.require(list, answer, catalogue.yardstick(list).once());
            }
        }
        units.provide(1);
        replay("auto").requireSameOutcome();
    }

    private void warmUp() throws Exception {
        Progress.say("Warming up for %d s", settings.warmUp().toSeconds());
        List<Work> works = new ArrayList<>();
        Catalogue.compared().forEach(list -> works.add(catalogue.list(list)));
        works.addAll(catalogue.levels().values());
        works.addAll(catalogue.singles().values());
        works.addAll(catalogue.reports().values());
        works.add(catalogue.webhooks());
        long begin = System.nanoTime();
        while (System.nanoTime() - begin < settings.warmUp().toNanos()) {
            units.provide(PAIRS_A_SECOND);
            driver.closed(new Pair(doors, units), WARM_CLIENTS, WARM_TURN);
            works.forEach(work -> driver.closed(work, WARM_CLIENTS, WARM_TURN));
        }
    }

    private void lists() throws Exception {
        for (String list : Catalogue.compared()) {
            Map<String, Measurement.Side> sides = new LinkedHashMap<>();
            sides.put(Figure.APPLICATION, () -> catalogue.list(list));
            sides.put(POSTGRESQL, () -> catalogue.yardstick(list));
            measurement.closed(Section.LISTS, "list of " + list, settings.time(), sides);
        }
    }

    private void pages() throws Exception {
        Map<String, Measurement.Side> sides = new LinkedHashMap<>();
        catalogue
                .pages(List.of(1, 1_000, 10_000))
                .forEach((number, work) -> sides.put("page %,d".formatted(number), () -> work));
        measurement.closed(Section.PAGES, "page of attempts", 1, settings.time(), sides);
    }

    private void pairs() throws Exception {
        Map<String, Measurement.Side> sides = new LinkedHashMap<>();
        sides.put(Figure.APPLICATION, () -> fresh(new Pair(doors, units)));
        sides.put(POSTGRESQL, () -> fresh(replay("auto")));
        sides.put(POSTGRESQL + ", generic plans", () -> fresh(replay("force_generic_plan")));
        measurement.closed(Section.PAIRS, "start and complete", settings.time(), sides);
    }

    private void others() throws Exception {
        Map<String, Work> works = catalogue.levels();
        works.putAll(catalogue.singles());
        works.putAll(catalogue.reports());
        works.put("webhook", catalogue.webhooks());
        for (Map.Entry<String, Work> work : works.entrySet()) {
            Map<String, Measurement.Side> side = Map.of(Figure.APPLICATION, work::getValue);
            measurement.closed(Section.OTHERS, work.getKey(), settings.shortTime(), side);
        }
    }

    private void steady() throws Exception {
        for (String list : Catalogue.compared()) {
            measurement.open("list of " + list, settings.rate(), () -> catalogue.list(list));
        }
        measurement.open("scan", settings.rate(), () -> catalogue.singles().get("scan"));
        measurement.open("start and complete", settings.rate(), () -> fresh(new Pair(doors, units)));
        measurement.open("webhook", settings.rate(), catalogue::webhooks);
    }

    private void bulk() throws Exception {
        Bulk bulk = new Bulk(account, doors, units, settings.records());
        Map<String, Measurement.Side> sides = new LinkedHashMap<>();
        sides.put(Figure.APPLICATION, bulk::delivery);
        sides.put("COPY", bulk::copy);
        measurement.closed(
                Section.BULK, "delivery of %,d records".formatted(bulk.records()), 1, Duration.ofMinutes(10), sides);
    }

    private Replay replay(String planMode) {
        return new Replay(account, capture, units, planMode);
    }

    private Work fresh(Work work) throws Exception {
        units.provide((int) settings.time().toSeconds() * PAIRS_A_SECOND);
        return work;
    }
}
