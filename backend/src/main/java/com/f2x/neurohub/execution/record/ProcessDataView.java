package com.f2x.neurohub.execution.record;

import com.f2x.neurohub.execution.unit.DataLevel;
import com.f2x.neurohub.execution.unit.OperatorDoubt;
import com.f2x.neurohub.execution.unit.Result;
import com.f2x.neurohub.measurement.StoredJudgements;
import com.f2x.neurohub.measurement.Verdict;
import com.f2x.neurohub.product.process.ProcessSummary;
import com.f2x.neurohub.shared.entity.BaseEntity;
import com.f2x.neurohub.shared.fetch.FetchLevel;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * An attempt on the wire. What a fetch level does not read is absent.
 *
 * @param wipId WIP id of the unit
 * @param operatorId the worker; null where it is in doubt who that is
 * @param operatorName the worker's name; as sent where it is in doubt who that is
 * @param recordedBy the user whose request recorded it
 * @param completedBy the user who completed it
 * @param reportedOperator the worker's name as sent
 * @param operatorDoubt why nobody is known to be the worker that was named, null for a known worker
 * @param reportedEquipment the equipment as sent
 * @param processSessionId the station session it was made in
 * @param verdict what the server says about all measurements; null while the step runs
 * @param hasMismatch whether it was recorded as PASS although the measurements say otherwise
 * @param isRetest whether it came after a PASS that stands until a person decides
 * @param verdicts what the server says about each measurement, and by which spec
 */
public record ProcessDataView(
        long id,
        DataLevel dataLevel,
        long lotId,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String lotNumber,
        @Nullable Long wipItemId,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String wipId,
        @Nullable Long serialId,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String serialNumber,
        long processId,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable ProcessSummary process,
        int attemptNo,
        @Nullable Long operatorId,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String operatorName,
        long recordedBy,
        @Nullable Long completedBy,
        @Nullable String reportedOperator,
        @Nullable OperatorDoubt operatorDoubt,
        @Nullable Long equipmentId,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String equipmentCode,
        @Nullable String reportedEquipment,
        @Nullable Long processSessionId,
        @Nullable Result result,
        JsonNode measurements,
        @Nullable Verdict verdict,
        boolean hasMismatch,
        boolean isRetest,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable StoredJudgements verdicts,
        JsonNode defects,
        @Nullable String notes,
        Instant startedAt,
        @Nullable Instant completedAt,
        @Nullable Integer durationSeconds,
        @Nullable Instant abortedAt,
        @Nullable String abortReason,
        @Nullable Instant supersededAt,
        @Nullable Long supersededBy,
        Instant createdAt) {

    /** In a list, where the single verdicts are there at the full level only. */
    static ProcessDataView listed(ProcessData data, FetchLevel level) {
        return of(data, level, level.includes(FetchLevel.FULL));
    }

    /** Alone, with every verdict. */
    static ProcessDataView of(ProcessData data, FetchLevel level) {
        return of(data, level, true);
    }

    private static ProcessDataView of(ProcessData data, FetchLevel level, boolean withVerdicts) {
        boolean standard = level.includes(FetchLevel.STANDARD);
        return new ProcessDataView(
                data.getId(),
                data.getDataLevel(),
                data.getLot().getId(),
                standard ? data.getLot().getLotNumber() : null,
                of(data.getWipItem(), true, BaseEntity::getId),
                of(data.getWipItem(), standard, item -> item.getWipId()),
                of(data.getSerial(), true, BaseEntity::getId),
                of(data.getSerial(), standard, serial -> serial.getSerialNumber()),
                data.getProcess().getId(),
                standard ? ProcessSummary.of(data.getProcess()) : null,
                data.getAttemptNo(),
                data.getOperatorDoubt() == null ? data.getOperator().getId() : null,
                standard ? operatorName(data) : null,
                data.getRecordedBy(),
                data.getCompletedBy(),
                data.getReportedOperator(),
                data.getOperatorDoubt(),
                of(data.getEquipment(), true, BaseEntity::getId),
                of(data.getEquipment(), standard, equipment -> equipment.getEquipmentCode()),
                data.getReportedEquipment(),
                data.getProcessSessionId(),
                data.getResult(),
                data.getMeasurements(),
                data.getVerdict(),
                data.getResult() == Result.PASS && data.getVerdict() == Verdict.FAIL,
                data.isRetest(),
                withVerdicts ? data.getVerdicts() : null,
                data.getDefects(),
                data.getNotes(),
                data.getStartedAt(),
                data.getCompletedAt(),
                data.getDurationSeconds(),
                data.getAbortedAt(),
                data.getAbortReason(),
                data.getSupersededAt(),
                data.getSupersededBy(),
                data.getCreatedAt());
    }

    private static @Nullable String operatorName(ProcessData data) {
        return data.getOperatorDoubt() == null ? data.getOperator().getFullName() : data.getReportedOperator();
    }

    private static <E, V> @Nullable V of(@Nullable E related, boolean read, Function<E, V> member) {
        return related == null || !read ? null : member.apply(related);
    }
}
