package com.f2x.neurohub.label.job;

import com.f2x.neurohub.execution.Converted;
import com.f2x.neurohub.label.job.PrintJobStore.First;
import com.f2x.neurohub.label.template.Labelled;
import com.f2x.neurohub.shared.access.Caller;
import com.f2x.neurohub.shared.entity.BaseService;
import com.f2x.neurohub.shared.entity.Resource;
import com.f2x.neurohub.shared.fetch.FetchLevel;
import com.f2x.neurohub.shared.fetch.FetchPlan;
import com.f2x.neurohub.shared.paging.Sorts;
import com.f2x.neurohub.shared.problem.Rule;
import com.f2x.neurohub.shared.problem.Words;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What people want printed. A label is printed once; once more only for a reason. */
@Service
class PrintService extends BaseService<PrintJob> {

    private final PrintJobStore store;

    PrintService(PrintJobRepository repository, PrintJobStore store) {
        super(
                repository,
                Resource.paged(
                        "Print job",
                        Rule.RESOURCE_NOT_FOUND,
                        () -> FetchPlan.standard(),
                        Sorts.byDescending(PrintJob_.CREATED_AT)));
        this.store = store;
    }

    /**
     * Has a label printed, by the default printer unless told which. One that waits is not printed twice.
     *
     * @param reason why it is printed once more if it was printed, null not to
     */
    @Transactional
    public PrintAnswer print(Labelled labelled, @Nullable Long printerId, @Nullable String reason, Caller caller) {
        Optional<Long> job = store.first(labelled, printerId, caller.userId());
        if (job.isPresent()) {
            return PrintAnswer.queued(labelled, job.get());
        }
        First first = store.find(labelled).orElse(null);
        if (first == null) {
            return PrintAnswer.refused(Words.of("There is no printer for the label"), labelled, null);
        }
        if (first.status() == PrintStatus.WAITING || first.status() == PrintStatus.SENDING) {
            return PrintAnswer.queued(labelled, first.id());
        }
        return reason == null
                ? PrintAnswer.refused(
                        Words.of("The label of %s was printed; a manager prints it again for a reason", labelled.id()),
                        labelled,
                        first.id())
                : store.again(first.id(), printerId, reason, caller.userId())
                        .map(again -> PrintAnswer.queued(labelled, again))
                        .orElseGet(() -> PrintAnswer.refused(
                                Words.of("There is no printer for the label"), labelled, first.id()));
    }

    /**
     * Has a label printed once more whose job ended, whatever came of it. One more that waits is enough.
     *
     * @throws com.f2x.neurohub.shared.problem.ProblemException 404 if there is no such job, 422 if it still waits, or
     *     there is no printer
     */
    @Transactional
    public PrintJobView reprint(long jobId, Reprint reprint, Caller caller) {
        return store.again(jobId, reprint.printerId(), reprint.reason(), caller.userId())
                .map(id -> require(id, FetchLevel.STANDARD, PrintJobView::of))
                .orElseThrow(() -> {
                    PrintJobView job = require(jobId, FetchLevel.STANDARD, PrintJobView::of);
                    return job.endedAt() != null
                            ? Rule.PRINTER_MISSING.because("There is no printer for the label")
                            : Rule.PRINT_JOB_STATE.because("Print job %d is %s, it has not ended", jobId, job.status());
                });
    }

    /**
     * Takes a label that waits out of the queue.
     *
     * @throws com.f2x.neurohub.shared.problem.ProblemException 404 if there is no such job, 422 if it does not wait
     */
    @Transactional
    public PrintJobView cancel(long jobId) {
        boolean cancelled = store.cancel(jobId);
        PrintJobView job = require(jobId, FetchLevel.STANDARD, PrintJobView::of);
        if (!cancelled) {
            throw Rule.PRINT_JOB_STATE.because("Print job %d is %s, it does not wait", jobId, job.status());
        }
        return job;
    }

    /** Has a test printed by the default printer; one that waits is enough. False if there is no such printer. */
    @Transactional
    public boolean test(long userId) {
        return store.test(userId);
    }

    /** Prints the label of a converted unit, or does not, as whoever converted it said. */
    @EventListener
    void converted(Converted converted) {
        if (converted.labelWanted()) {
            Caller caller = Caller.current();
            store.first(
                    converted.lotId(),
                    converted.wipItemId(),
                    converted.processDataId(),
                    caller == null ? null : caller.userId());
        } else {
            store.unwanted(converted.processDataId());
        }
    }
}
