package com.f2x.neurohub.label.job;

import com.f2x.neurohub.shared.entity.BaseService;
import com.f2x.neurohub.shared.entity.Resource;
import com.f2x.neurohub.shared.fetch.FetchPlan;
import com.f2x.neurohub.shared.paging.ListQuery;
import com.f2x.neurohub.shared.paging.Listed;
import com.f2x.neurohub.shared.paging.Sorts;
import com.f2x.neurohub.shared.problem.Rule;
import com.f2x.neurohub.shared.time.PlantProperties;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What came of labels, for people to look at. */
@Service
class PrintLogService extends BaseService<PrintLog> {

    private static final Duration USUAL_RANGE = Duration.ofDays(30);

    private final PrintFigureStore figures;
    private final Clock clock;
    private final PlantProperties plant;

    PrintLogService(PrintLogRepository repository, PrintFigureStore figures, Clock clock, PlantProperties plant) {
        super(
                repository,
                Resource.paged(
                        "Print log",
                        Rule.RESOURCE_NOT_FOUND,
                        () -> FetchPlan.standard(),
                        Sorts.byDescending(PrintLog_.CREATED_AT)));
        this.figures = figures;
        this.clock = clock;
        this.plant = plant;
    }

    /**
     * A page of prints, in the envelope that the dashboard reads.
     *
     * @param total how many there are in all
     * @param logs the page
     */
    record Page(long total, List<PrintLogView> logs) {}

    Page page(PrintLogFilter filter, ListQuery query) {
        Listed<PrintLogView> page = list(filter, query.counted(), PrintLogView::of);
        return new Page(page.counted(), page.items());
    }

    /** Counts the prints of a time, the last 30 days unless told otherwise. */
    @Transactional(readOnly = true)
    public PrintStatistics count(@Nullable Instant startDate, @Nullable Instant endDate) {
        Instant end = endDate == null ? clock.instant() : endDate;
        Instant start = startDate == null ? end.minus(USUAL_RANGE) : startDate;
        Instant today = plant.today(clock).atStartOfDay(plant.timeZone()).toInstant();
        return PrintStatistics.of(figures.count(start, end, today), figures.failures(start, end), start, end);
    }
}
