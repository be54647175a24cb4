package com.f2x.neurohub.load.bench;

import com.f2x.neurohub.load.RunningApplication;
import com.f2x.neurohub.load.bench.Figure.Section;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
    private final Node node;
    private final Optional<Node> beside;
    private final Units units;
    private final Driver driver;
    private final Measurement measurement;
    private final Trail trail;

    private Run(
            Settings settings,
            DatabaseServer database,
            Capture capture,
            RunningApplication running,
            Optional<RunningApplication> other,
            int rows,
            List<Figure> figures) {
        this.settings = settings;
        this.account = database.account();
        this.capture = capture;
        Plant plant = Plant.of(account);
        this.node = Node.of(running, plant);
        this.beside = other.map(second -> Node.of(second, plant));
        this.units = plant.units(node.doors());
        this.driver = new Driver(new Processors(OptionalLong.of(running.pid()), database.pid()));
        this.measurement = new Measurement(settings, rows, driver, figures);
        this.trail = new Trail(account);
    }

    /** An application that is asked. */
    private record Node(Doors doors, Catalogue catalogue) {

        static Node of(RunningApplication running, Plant plant) {
            Doors doors = new Doors(running);
            return new Node(doors, new Catalogue(doors, plant));
        }
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
        Optional<RunningApplication> other = settings.beside().isEmpty()
                ? Optional.empty()
                : Optional.of(application.with(settings.beside()).start(database.account()));
        try {
            Run run = new Run(settings, database, capture, running, other, rows, results.figures());
            run.check();
            run.warmUp();
            OptionalLong warm = HeapUse.megabytesAfterCollection(running.pid());
            run.lists();
            run.pages();
            run.pairs();
            if (all) {
                run.others();
                run.steady();
                run.bulk();
            }
            OptionalLong resident = CpuTime.residentMegabytes(running.pid());
            OptionalLong kept = HeapUse.megabytesAfterCollection(running.pid());
            results.memory().put(rows, new Memory(warm, kept, resident));
            results.statements().put(rows, run.replay("auto").counts());
        } finally {
            other.ifPresent(RunningApplication::stop);
            running.stop();
        }
    }

    /** Both sides must do the same, or comparing them says nothing. */
    private void check() throws Exception {
        Progress.say("Comparing what is answered");
        try (HttpConnection connection = node.doors().open()) {
            for (String list : Catalogue.compared()) {
                byte[] answer = connection.get(Catalogue.path(list)).expect(200).body();
                SameContent.require(
                        list, answer, node.catalogue().yardstick(list).once());
            }
        }
        units.provide(1);
        replay("auto").requireSameOutcome();
    }

    private void warmUp() throws Exception {
        Progress.say("Warming up for %d s", settings.warmUp().toSeconds());
        long begin = System.nanoTime();
        while (System.nanoTime() - begin < settings.warmUp().toNanos()) {
            warm(node);
            if (beside.isPresent()) {
                warm(beside.get());
            }
        }
    }

    private void warm(Node one) throws Exception {
        units.provide(PAIRS_A_SECOND);
        driver.closed(new Pair(one.doors(), units), WARM_CLIENTS, WARM_TURN);
        List<Work> works = new ArrayList<>();
        Catalogue.compared().forEach(list -> works.add(one.catalogue().list(list)));
        works.addAll(one.catalogue().levels().values());
        works.addAll(one.catalogue().singles().values());
        works.addAll(one.catalogue().reports().values());
        works.add(one.catalogue().webhooks());
        works.forEach(work -> driver.closed(work, WARM_CLIENTS, WARM_TURN));
    }

    private void lists() throws Exception {
        for (String list : Catalogue.compared()) {
            Map<String, Measurement.Side> sides = new LinkedHashMap<>();
            sides.put(Figure.APPLICATION, () -> node.catalogue().list(list));
            beside.ifPresent(
                    other -> sides.put(Figure.BESIDE, () -> other.catalogue().list(list)));
            sides.put(POSTGRESQL, () -> node.catalogue().yardstick(list));
            measurement.closed(Section.LISTS, "list of " + list, settings.time(), sides);
        }
    }

    private void pages() throws Exception {
        Map<String, Measurement.Side> sides = new LinkedHashMap<>();
        node.catalogue()
                .pages(List.of(1, 1_000, 10_000))
                .forEach((number, work) -> sides.put("page %,d".formatted(number), () -> work));
        measurement.closed(Section.PAGES, "page of attempts", 1, settings.time(), sides);
    }

    private void pairs() throws Exception {
        Map<String, Measurement.Side> sides = new LinkedHashMap<>();
        sides.put(Figure.APPLICATION, () -> trail.recorded(pairs(node)));
        sides.put(Figure.UNRECORDED, () -> trail.unrecorded(pairs(node)));
        beside.ifPresent(other -> sides.put(Figure.BESIDE, () -> trail.recorded(pairs(other))));
        sides.put(POSTGRESQL, () -> trail.recorded(fresh(replay("auto"))));
        sides.put(POSTGRESQL + ", generic plans", () -> fresh(replay("force_generic_plan")));
        measurement.closed(Section.PAIRS, "start and complete", settings.time(), sides);
    }

    private void others() throws Exception {
        Map<String, Work> works = node.catalogue().levels();
        works.putAll(node.catalogue().singles());
        works.putAll(node.catalogue().reports());
        works.put("webhook", node.catalogue().webhooks());
        for (Map.Entry<String, Work> work : works.entrySet()) {
            Map<String, Measurement.Side> side = Map.of(Figure.APPLICATION, work::getValue);
            measurement.closed(Section.OTHERS, work.getKey(), settings.shortTime(), side);
        }
    }

    private void steady() throws Exception {
        for (String list : Catalogue.compared()) {
            measurement.open(
                    "list of " + list, settings.rate(), () -> node.catalogue().list(list));
        }
        measurement.open(
                "scan", settings.rate(), () -> node.catalogue().singles().get("scan"));
        measurement.open("start and complete", settings.rate(), () -> pairs(node));
        measurement.open("webhook", settings.rate(), () -> node.catalogue().webhooks());
    }

    private void bulk() throws Exception {
        Bulk bulk = new Bulk(account, node.doors(), units, settings.records());
        Map<String, Measurement.Side> sides = new LinkedHashMap<>();
        sides.put(Figure.APPLICATION, bulk::delivery);
        sides.put("COPY", bulk::copy);
        measurement.closed(
                Section.BULK, "delivery of %,d records".formatted(bulk.records()), 1, Duration.ofMinutes(10), sides);
    }

    private Work pairs(Node one) throws Exception {
        return fresh(new Pair(one.doors(), units));
    }

    private Replay replay(String planMode) {
        return new Replay(account, capture, units, planMode);
    }

    private Work fresh(Work work) throws Exception {
        units.provide((int) settings.time().toSeconds() * PAIRS_A_SECOND);
        return work;
    }
}
