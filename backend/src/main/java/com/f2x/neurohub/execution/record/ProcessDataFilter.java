package com.f2x.neurohub.execution.record;

import static com.f2x.neurohub.shared.entity.Filters.atLeast;
import static com.f2x.neurohub.shared.entity.Filters.before;
import static com.f2x.neurohub.shared.entity.Filters.equal;
import static com.f2x.neurohub.shared.entity.Filters.related;

import com.f2x.neurohub.execution.unit.DataLevel;
import com.f2x.neurohub.execution.unit.EquipmentDoubt;
import com.f2x.neurohub.execution.unit.OperatorDoubt;
import com.f2x.neurohub.execution.unit.Result;
import com.f2x.neurohub.measurement.Verdict;
import com.f2x.neurohub.shared.entity.Filter;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.domain.Specification;
import org.springframework.web.bind.annotation.BindParam;

/**
 * Which attempts a list shows; the members given must all hold.
 *
 * @param lotId the lot of the unit
 * @param wipItemId the unit, by its WIP item
 * @param serialId the unit, by its serial
 * @param processId the step
 * @param operatorId who worked; work whose worker is in doubt is nobody's
 * @param operatorDoubt why nobody is known to be the worker that was named
 * @param equipmentDoubt why its equipment does not fit
 * @param equipmentId what it ran on
 * @param processSessionId the station session it was made in
 * @param dataLevel what the row is about
 * @param result how it ended
 * @param verdict what the server says about its measurements
 * @param isRetest whether it came after a PASS that stands
 * @param startedFrom first time of start
 * @param startedBefore time of start after the last
 */
record ProcessDataFilter(
        @BindParam("lot_id") @Nullable Long lotId,
        @BindParam("wip_item_id") @Nullable Long wipItemId,
        @BindParam("serial_id") @Nullable Long serialId,
        @BindParam("process_id") @Nullable Long processId,
        @BindParam("operator_id") @Nullable Long operatorId,
        @BindParam("operator_doubt") @Nullable OperatorDoubt operatorDoubt,
        @BindParam("equipment_doubt") @Nullable EquipmentDoubt equipmentDoubt,
        @BindParam("equipment_id") @Nullable Long equipmentId,
        @BindParam("process_session_id") @Nullable Long processSessionId,
        @BindParam("data_level") @Nullable DataLevel dataLevel,
        @Nullable Result result,
        @Nullable Verdict verdict,
        @BindParam("is_retest") @Nullable Boolean isRetest,
        @BindParam("started_from") @Nullable Instant startedFrom,
        @BindParam("started_before") @Nullable Instant startedBefore)
        implements Filter<ProcessData> {

    /** Attempts that run now. */
    static Filter<ProcessData> running() {
        return () -> (root, query, criteria) -> criteria.and(
                criteria.isNull(root.get(ProcessData_.completedAt)), criteria.isNull(root.get(ProcessData_.abortedAt)));
    }

    private static Specification<ProcessData> undoubted() {
        return (root, query, criteria) -> criteria.isNull(root.get(ProcessData_.operatorDoubt));
    }

    static Filter<ProcessData> failed() {
        return () -> equal(ProcessData_.result, Result.FAIL);
    }

    @Override
    public Specification<ProcessData> toSpecification() {
        return Specification.allOf(
                related(ProcessData_.lot, lotId),
                related(ProcessData_.wipItem, wipItemId),
                related(ProcessData_.serial, serialId),
                related(ProcessData_.process, processId),
                related(ProcessData_.operator, operatorId),
                operatorId == null ? Specification.unrestricted() : undoubted(),
                equal(ProcessData_.operatorDoubt, operatorDoubt),
                equal(ProcessData_.equipmentDoubt, equipmentDoubt),
                equal(ProcessData_.retest, isRetest),
                related(ProcessData_.equipment, equipmentId),
                equal(ProcessData_.processSessionId, processSessionId),
                equal(ProcessData_.dataLevel, dataLevel),
                equal(ProcessData_.result, result),
                equal(ProcessData_.verdict, verdict),
                atLeast(ProcessData_.startedAt, startedFrom),
                before(ProcessData_.startedAt, startedBefore));
    }
}
