package com.f2x.neurohub.plant.stationsession;

import static com.f2x.neurohub.shared.entity.Filters.atLeast;
import static com.f2x.neurohub.shared.entity.Filters.atMost;
import static com.f2x.neurohub.shared.entity.Filters.equal;
import static com.f2x.neurohub.shared.entity.Filters.related;
import static com.f2x.neurohub.shared.text.TextKind.CODE;

import com.f2x.neurohub.shared.entity.Filter;
import com.f2x.neurohub.shared.text.Text;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.domain.Specification;
import org.springframework.web.bind.annotation.BindParam;

/**
 * Which sessions a list shows or a statistic counts; the members given must all hold.
 *
 * @param stationId the station
 * @param batchId the station's name of the batch
 * @param processId number of the process
 * @param status state
 * @param openedAfter first time of opening
 * @param openedBefore last time of opening
 */
record SessionFilter(
        @BindParam("station_id") @Text(CODE) @Nullable String stationId,
        @BindParam("batch_id") @Text(CODE) @Nullable String batchId,
        @BindParam("process_id") @Nullable Long processId,
        @Nullable SessionStatus status,
        @BindParam("opened_after") @Nullable Instant openedAfter,
        @BindParam("opened_before") @Nullable Instant openedBefore)
        implements Filter<StationSession> {

    static Filter<StationSession> atStation(String stationId) {
        return () -> equal(StationSession_.stationId, stationId);
    }

    static Filter<StationSession> ofBatch(String batchId) {
        return () -> equal(StationSession_.batchId, batchId);
    }

    static Filter<StationSession> open(String stationId, String batchId, long processId) {
        return atStation(stationId)
                .and(ofBatch(batchId))
                .and(() -> related(StationSession_.process, processId)
                        .and(equal(StationSession_.status, SessionStatus.OPEN)));
    }

    @Override
    public Specification<StationSession> toSpecification() {
        return Specification.allOf(
                equal(StationSession_.stationId, stationId),
                equal(StationSession_.batchId, batchId),
                related(StationSession_.process, processId),
                equal(StationSession_.status, status),
                atLeast(StationSession_.openedAt, openedAfter),
                atMost(StationSession_.openedAt, openedBefore));
    }
}
