package com.f2x.neurohub.execution.ingest.run;

import com.f2x.neurohub.execution.meter.StationClocks;
import com.f2x.neurohub.execution.meter.WorkMeters;
import com.f2x.neurohub.execution.step.ExecutionProperties;
import com.f2x.neurohub.execution.unit.ProgressStore;
import com.f2x.neurohub.execution.unit.Snapshot;
import com.f2x.neurohub.execution.unit.StepProgress;
import com.f2x.neurohub.execution.unit.UnitProgress;
import com.f2x.neurohub.plant.equipment.EquipmentStore;
import com.f2x.neurohub.shared.web.ProcessReference;
import com.f2x.neurohub.tracking.lot.LotStore;
import com.f2x.neurohub.tracking.serial.SerialStore;
import com.f2x.neurohub.tracking.wip.WipStore;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Records runs that are over, many at a time: opens a book, notes runs in it and writes it, in one transaction. */
@Component
public class RunRecording {

    private final ProgressStore progress;
    private final RunStore runs;
    private final WipStore wipItems;
    private final SerialStore serials;
    private final LotStore lots;
    private final EquipmentStore equipment;
    private final ExecutionProperties settings;
    private final WorkMeters meters;
    private final StationClocks clocks;

    RunRecording(
            ProgressStore progress,
            RunStore runs,
            WipStore wipItems,
            SerialStore serials,
            LotStore lots,
            EquipmentStore equipment,
            ExecutionProperties properties,
            WorkMeters meters,
            StationClocks clocks) {
        this.progress = progress;
        this.runs = runs;
        this.wipItems = wipItems;
        this.serials = serials;
        this.lots = lots;
        this.equipment = equipment;
        this.settings = properties;
        this.meters = meters;
        this.clocks = clocks;
    }

    /**
     * A run that is about to be recorded.
     *
     * @param wipItemId the unit
     * @param process the step
     */
    public record Announced(long wipItemId, ProcessReference process) {}

    /**
     * Locks units and reads how far they have come.
     *
     * @param announced the runs that will be recorded, unless they are refused
     * @param most how many are recorded at most
     * @param historical whether the past is told
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public RunBook open(List<Announced> announced, int most, boolean historical) {
        Set<Long> wipItemIds =
                announced.stream().map(Announced::wipItemId).collect(Collectors.toCollection(TreeSet::new));
        Map<Long, UnitProgress> units = progress.lock(wipItemIds);
        int conversions = (int) announced.stream()
                .filter(run -> mayConvert(Objects.requireNonNull(units.get(run.wipItemId())), run.process()))
                .map(Announced::wipItemId)
                .distinct()
                .count();
        return new RunBook(units, runs.take(most, conversions), new RunTimes(settings, historical, clocks));
    }

    private static boolean mayConvert(UnitProgress unit, ProcessReference process) {
        return unit.unit().serial() == null
                && unit.find(process).filter(StepProgress::conversion).isPresent();
    }

    /**
     * Notes a run of a unit the book was opened for.
     *
     * @return the number its row will have
     * @throws com.f2x.neurohub.shared.problem.ProblemException 404, 409 or 422 naming the rule that refuses it; the
     *     book is as it was
     */
    public long record(RunBook book, long wipItemId, CompletedRun run) {
        settings.requireFew(run.ending().measurements(), run.ending().defects());
        Snapshot now = progress.snapshot(book.unit(wipItemId), run.process());
        return book.note(now, run, progress.limits(now.step(), run.endedAt(), book.timelines));
    }

    /** Writes what was noted: serials before the runs on them, then units and equipment, and the lots last. */
    public void write(RunBook book, long recorderId) {
        if (book.rows.isEmpty()) {
            return;
        }
        if (!book.superseded.isEmpty()) {
            progress.supersede(book.superseded, recorderId);
        }
        serials.issue(book.issued);
        runs.insert(book.rows, recorderId);
        serials.store(List.copyOf(book.serialStates.values()));
        wipItems.store(List.copyOf(book.wipStates.values()));
        book.operationSeconds.forEach(equipment::recordOperation);
        book.counts.forEach(lots::count);
        meters.recorded(book.worked);
    }
}
