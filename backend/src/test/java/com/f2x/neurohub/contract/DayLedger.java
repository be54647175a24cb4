package com.f2x.neurohub.contract;

import com.f2x.neurohub.testing.Plant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What somebody writes down who watches a day of work on the usual eight steps, and what that person makes of it: the
 * figures by their definitions, without asking anybody.
 */
final class DayLedger {

    static final int CONVERSION = 7;
    static final int LAST = 8;

    private final List<Event> events = new ArrayList<>();
    private final List<Unit> units = new ArrayList<>();

    /** A unit of a lot. */
    record Unit(Plant.Lot lot, int sequence) {

        String wip() {
            return lot.wip(sequence);
        }
    }

    /** What can happen to a unit. A run is one of the first four, by how it ended. */
    enum Kind {
        PASS,
        FAIL,
        REWORK,
        RUNNING,
        REWORK_ORDER,
        SCRAP,
        SET_PASSED
    }

    /**
     * Something that happened.
     *
     * @param process the step, of a rework order the first one to repeat; 0 where there is none
     */
    record Event(Unit unit, Kind kind, int process) {

        boolean isRun() {
            return kind == Kind.PASS || kind == Kind.FAIL || kind == Kind.REWORK;
        }
    }

    void add(Plant.Lot lot, int quantity) {
        IntStream.rangeClosed(1, quantity).forEach(sequence -> units.add(new Unit(lot, sequence)));
    }

    void note(Unit unit, Kind kind, int process) {
        events.add(new Event(unit, kind, process));
    }

    Stream<Unit> all() {
        return units.stream();
    }

    Stream<Unit> of(Plant.Lot lot) {
        return all().filter(unit -> unit.lot().equals(lot));
    }

    long runs(Predicate<Event> which) {
        return events.stream().filter(Event::isRun).filter(which).count();
    }

    long units(Predicate<Unit> which) {
        return units.stream().filter(which).count();
    }

    /** Somebody began to work on it. */
    boolean isStarted(Unit unit) {
        return history(unit).anyMatch(event -> event.isRun() || event.kind() == Kind.RUNNING);
    }

    /** The last that happened to it was a failure. */
    boolean isDefective(Unit unit) {
        Kind last = history(unit)
                .filter(event -> event.kind() != Kind.RUNNING && event.kind() != Kind.REWORK_ORDER)
                .reduce((earlier, later) -> later)
                .map(Event::kind)
                .orElse(Kind.PASS);
        return last == Kind.FAIL || last == Kind.SCRAP;
    }

    /** All steps before the conversion have a PASS that counts, and nothing failed afterwards. */
    boolean isCompleted(Unit unit) {
        return !isDefective(unit) && firstOpen(unit) >= CONVERSION;
    }

    boolean isConverted(Unit unit) {
        return firstOpen(unit) > CONVERSION;
    }

    boolean isThrough(Unit unit) {
        return firstOpen(unit) > LAST || happened(unit, Kind.SET_PASSED);
    }

    /** The step where it runs or waits; 0 for one that is through or scrapped. */
    int place(Unit unit) {
        return isThrough(unit) || happened(unit, Kind.SCRAP) ? 0 : firstOpen(unit);
    }

    private boolean happened(Unit unit, Kind kind) {
        return history(unit).anyMatch(event -> event.kind() == kind);
    }

    /** The first step without a PASS that counts. */
    private int firstOpen(Unit unit) {
        Set<Integer> passed = new TreeSet<>();
        history(unit).forEach(event -> {
            if (event.kind() == Kind.PASS) {
                passed.add(event.process());
            } else if (event.kind() == Kind.REWORK_ORDER) {
                passed.removeIf(process -> process >= event.process());
            }
        });
        int open = 1;
        while (passed.contains(open)) {
            open++;
        }
        return open;
    }

    private Stream<Event> history(Unit unit) {
        return events.stream().filter(event -> event.unit().equals(unit));
    }
}
