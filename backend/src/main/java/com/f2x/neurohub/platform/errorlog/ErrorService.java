package com.f2x.neurohub.platform.errorlog;

import com.f2x.neurohub.shared.entity.BaseService;
import com.f2x.neurohub.shared.entity.Resource;
import com.f2x.neurohub.shared.fetch.FetchPlan;
import com.f2x.neurohub.shared.paging.ListQuery;
import com.f2x.neurohub.shared.paging.Listed;
import com.f2x.neurohub.shared.paging.Sorts;
import com.f2x.neurohub.shared.problem.Rule;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Which errors were answered, for administrators. */
@Service
class ErrorService extends BaseService<RecordedError> {

    private static final int USUAL_LIMIT = 50;

    private final ErrorLogStore store;
    private final Clock clock;

    ErrorService(ErrorRepository repository, ErrorLogStore store, Clock clock) {
        super(
                repository,
                Resource.paged(
                        "Error",
                        Rule.RESOURCE_NOT_FOUND,
                        () -> FetchPlan.standard(),
                        Sorts.byDescending(RecordedError_.CREATED_AT)));
        this.store = store;
        this.clock = clock;
    }

    /**
     * A page of errors, in the envelope that the dashboard reads.
     *
     * @param total how many there are in all
     */
    record ErrorPage(List<ErrorView> items, long total, int skip, int limit) {}

    ErrorPage page(ErrorFilter filter, ListQuery query) {
        ListQuery counted = query.orLimit(USUAL_LIMIT).counted();
        Listed<ErrorView> page = list(filter, counted, ErrorView::of);
        return new ErrorPage(page.items(), page.counted(), counted.skip(), counted.rows());
    }

    /** Counts the errors of the last hours. */
    @Transactional(readOnly = true)
    public ErrorStatistics count(int hours) {
        Instant begin = clock.instant().minus(Duration.ofHours(hours));
        List<ErrorStatistics.OfHour> byHour = store.byHour(begin);
        return new ErrorStatistics(
                byHour.stream().mapToLong(ErrorStatistics.OfHour::count).sum(),
                store.byCode(begin),
                byHour,
                store.byPath(begin));
    }
}
