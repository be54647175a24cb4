package com.f2x.neurohub.quality.figures;

import com.f2x.neurohub.shared.time.PlantProperties;
import com.f2x.neurohub.shared.time.Span;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Every figure, one statement each. What they mean is in {@code docs/reference/figures.md}. */
@Service
@Transactional(readOnly = true)
public class Figures {

    /** Units and defects that a list of them names at most. */
    private static final int MOST_IN_TROUBLE = 100;

    private static final int MOST_DEFECTS = 10;

    private final FiguresStore store;
    private final Clock clock;
    private final ZoneId zone;

    Figures(FiguresStore store, Clock clock, PlantProperties plant) {
        this.store = store;
        this.clock = clock;
        this.zone = plant.timeZone();
    }

    /** What became of units in each period. */
    public List<UnitFigures> units(Periods periods) {
        Map<Integer, UnitFigures.Counted> counted = store.units(periods).stream()
                .collect(Collectors.toMap(UnitFigures.Counted::period, Function.identity()));
        return IntStream.range(0, periods.days().size())
                .mapToObj(period -> {
                    UnitFigures.Counted of = counted.getOrDefault(period + 1, new UnitFigures.Counted(0, 0, 0));
                    return new UnitFigures(periods.days().get(period), of.completed(), of.defective());
                })
                .toList();
    }

    /** What became of units in a window as one period. */
    public UnitFigures units(Span window) {
        return units(Periods.of(window, zone)).get(0);
    }

    /** Runs by process, of processes that had any. */
    public List<RunFigures> runs(Runs runs) {
        return store.runs(runs);
    }

    /** Units by process whose first run there completed in a window. */
    public List<FirstPass> firstPasses(Span window) {
        return store.firstPasses(window);
    }

    /** Runs that sent the unit back. */
    public long reworked(Span window) {
        return store.reworked(window);
    }

    /** How long runs took, of every active process. */
    public List<CycleTime> cycleTimes(Span window) {
        return store.cycleTimes(window);
    }

    /** The defects found most, the first one most often. */
    public List<DefectCount> defects(Span window) {
        return store.defects(window, MOST_DEFECTS);
    }

    /** Runs of a window that failed, the latest first. */
    public List<FailedRun> failures(Span window, int most) {
        return store.failures(window, most);
    }

    /** The equipment on which something runs now. */
    public EquipmentUse equipmentInUse() {
        return store.equipmentInUse();
    }

    /** Attempts that started in a window and were not aborted. */
    public long started(Span window, @Nullable Long process) {
        return store.started(window, process);
    }

    /** Units whose first attempt started in a window. */
    public long unitsStarted(Span window) {
        return store.unitsStarted(window);
    }

    /** Lots and serials begun in a window. */
    public SerialFigures begun(Span window) {
        LocalDate last = LocalDate.ofInstant(window.end().minusNanos(1), zone);
        return store.begun(window, LocalDate.ofInstant(window.begin(), zone), last);
    }

    /** The units at each active process now. */
    public List<ProcessLoad> loads() {
        return store.loads(clock.instant());
    }

    /** The units of all lots that are not through, by the process they are at and their state. */
    public List<Stock> stock() {
        return store.stock();
    }

    /**
     * The units of a lot, or of all lots that are not through, by lot, state and process.
     *
     * @param process only those at this process
     */
    public List<UnitGroup> groups(@Nullable Long lot, @Nullable Long process) {
        return store.groups(lot, process);
    }

    /** The same units as far as they failed or are delayed, at most 100. */
    public List<UnitInTrouble> inTrouble(@Nullable Long lot, @Nullable Long process) {
        return store.inTrouble(lot, process, clock.instant(), MOST_IN_TROUBLE);
    }

    /**
     * The newest lots by production day.
     *
     * @param status only those in this state
     */
    public List<LotFigures> lots(@Nullable String status, int most) {
        return store.lots(status, most);
    }

    /** How many lots there are. */
    public long countLots(@Nullable String status) {
        return store.countLots(status);
    }

    /** Units on their way now. */
    public long inProgress() {
        return store.inProgress();
    }
}
