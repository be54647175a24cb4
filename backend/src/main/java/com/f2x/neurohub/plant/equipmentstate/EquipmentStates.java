package com.f2x.neurohub.plant.equipmentstate;

import com.f2x.neurohub.plant.equipment.EquipmentStore;
import com.f2x.neurohub.shared.problem.Rule;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** In which state of SEMI E10 machines are and were. */
@Service
public class EquipmentStates {

    /** How far clocks of machines may be ahead. */
    private static final Duration AHEAD = Duration.ofSeconds(5);

    private static final Duration USUAL = Duration.ofDays(1);
    private static final Duration LONGEST = Duration.ofDays(366);

    private final EquipmentStateStore store;
    private final EquipmentStore equipment;

    EquipmentStates(EquipmentStateStore store, EquipmentStore equipment) {
        this.store = store;
        this.equipment = equipment;
    }

    /**
     * Notes that a machine is in a state, until the next one that begins later. A word that comes late splits the state
     * it falls into.
     *
     * @param reference code or number of the machine
     * @return number of the word
     * @throws com.f2x.neurohub.shared.problem.ProblemException 404 if there is no such machine, 422 if it is to be in
     *     the future
     */
    @Transactional
    public long tell(String reference, ToldState told) {
        EquipmentStore.Known known = equipment
                .find(reference)
                .orElseThrow(() -> Rule.EQUIPMENT_NOT_FOUND.because("Equipment %s not found", reference));
        return tell(require(known.id()), told);
    }

    /** The same of a machine by its number, now unless it is said since when. */
    @Transactional
    StatePeriod tell(long id, TellState word, long userId) {
        EquipmentStateStore.Known known = require(id);
        Instant since = word.since() == null ? known.now() : word.since();
        ToldState told = new ToldState(
                since, word.state(), word.reasonCode(), word.reason(), new ToldState.Teller(userId, null));
        long number = tell(known, told);
        return new StatePeriod(
                number,
                word.state(),
                word.reasonCode(),
                word.reason(),
                told.teller().source(),
                since,
                since,
                since,
                0);
    }

    /** The periods of a machine within a window, in their order. */
    @Transactional(readOnly = true)
    List<StatePeriod> periods(long id, @Nullable Instant from, @Nullable Instant to, int most) {
        Window window = window(require(id), from, to);
        return store.periods(id, window.from(), window.to(), most);
    }

    /** How long a machine was in which state within a window. */
    @Transactional(readOnly = true)
    StateTimes times(long id, @Nullable Instant from, @Nullable Instant to) {
        Window window = window(require(id), from, to);
        return new StateTimes(
                id,
                window.from(),
                window.to(),
                Duration.between(window.from(), window.to()).toNanos() / 1e9,
                store.times(id, window.from(), window.to()));
    }

    private long tell(EquipmentStateStore.Known known, ToldState told) {
        if (told.since().isAfter(known.now().plus(AHEAD))) {
            throw Rule.EVENT_TIME.at("since", "must not be in the future");
        }
        return store.record(known.id(), told);
    }

    private EquipmentStateStore.Known require(long id) {
        return store.find(id).orElseThrow(() -> Rule.EQUIPMENT_NOT_FOUND.because("Equipment with ID %d not found", id));
    }

    private record Window(Instant from, Instant to) {}

    /** Before a machine was entered, and in the future, there is nothing to know. */
    private static Window window(EquipmentStateStore.Known known, @Nullable Instant from, @Nullable Instant to) {
        Instant end = to == null || to.isAfter(known.now()) ? known.now() : to;
        Instant begin = from == null ? end.minus(USUAL) : from;
        if (begin.isAfter(end) && from != null) {
            throw Rule.INVALID_CONTENT.at("from", "must lie before the end of the window");
        }
        if (Duration.between(begin, end).compareTo(LONGEST) > 0) {
            throw Rule.INVALID_CONTENT.at(
                    "from", "must lie at most %d days before the end of the window", LONGEST.toDays());
        }
        Instant first = begin.isBefore(known.since()) ? known.since() : begin;
        return new Window(first.isAfter(end) ? end : first, end);
    }
}
