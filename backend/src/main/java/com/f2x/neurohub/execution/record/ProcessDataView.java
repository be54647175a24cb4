package com.f2x.neurohub.execution.record;

import com.f2x.neurohub.execution.unit.DataLevel;
import com.f2x.neurohub.execution.unit.EquipmentDoubt;
import com.f2x.neurohub.execution.unit.OperatorDoubt;
import com.f2x.neurohub.execution.unit.Result;
import com.f2x.neurohub.measurement.StoredJudgements;
import com.f2x.neurohub.measurement.Verdict;
import com.f2x.neurohub.plant.equipment.NamedEquipment;
import com.f2x.neurohub.product.process.ProcessSummary;
import com.f2x.neurohub.shared.entity.BaseEntity;
import com.f2x.neurohub.shared.fetch.FetchLevel;
import com.f2x.neurohub.shared.json.RawJson;
import com.f2x.neurohub.shared.web.Fetched;
import com.f2x.neurohub.tracking.unit.SerialReference;
import com.f2x.neurohub.tracking.unit.UnitIdentity;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** An attempt on the wire. What a fetch level does not read is absent. */
public record ProcessDataView(
        long id,
        DataLevel dataLevel,
        @JsonUnwrapped About about,
        long processId,
        @Fetched @Nullable ProcessSummary process,
        int attemptNo,
        @JsonUnwrapped Who who,
        @JsonUnwrapped Where where,
        @JsonUnwrapped Findings findings,
        @JsonUnwrapped Times times,
        @JsonUnwrapped Recorders recorders) {

    /**
     * The lot or unit that was worked on.
     *
     * @param wipId WIP id of the unit
     * @param unitMark the customer's own mark of the unit
     */
    public record About(
            long lotId,
            @Fetched @Nullable String lotNumber,
            @Nullable Long wipItemId,
            @Fetched @Nullable String wipId,
            @Fetched @Nullable String unitMark,
            @Nullable Long serialId,
            @Fetched @Nullable String serialNumber) {

        private static About of(ProcessData data, boolean standard) {
            return new About(
                    data.getLot().getId(),
                    standard ? data.getLot().getLotNumber() : null,
                    shown(data.getWipItem(), true, BaseEntity::getId),
                    shown(data.getWipItem(), standard, UnitIdentity::getWipId),
                    shown(data.getWipItem(), standard, UnitIdentity::getUnitMark),
                    shown(data.getSerial(), true, BaseEntity::getId),
                    shown(data.getSerial(), standard, SerialReference::getSerialNumber));
        }
    }

    /**
     * The people.
     *
     * @param operatorId the worker; null where it is in doubt who that is
     * @param operatorName the worker's name; as sent where it is in doubt who that is
     * @param recordedBy the user whose request recorded it
     * @param completedBy the user who completed it: the worker that was named, else who told of it
     * @param reportedOperator the worker's name as sent
     * @param operatorDoubt why nobody is known to be the worker that was named, null for a known worker
     */
    public record Who(
            @Nullable Long operatorId,
            @Fetched @Nullable String operatorName,
            long recordedBy,
            @Nullable Long completedBy,
            @Nullable String reportedOperator,
            @Nullable OperatorDoubt operatorDoubt) {

        private static Who of(ProcessData data, boolean standard) {
            boolean known = data.getOperatorDoubt() == null;
            String name = !standard ? null : known ? data.getOperator().getFullName() : data.getReportedOperator();
            return new Who(
                    known ? data.getOperator().getId() : null,
                    name,
                    data.getRecordedBy(),
                    data.getCompletedBy(),
                    data.getReportedOperator(),
                    data.getOperatorDoubt());
        }
    }

    /**
     * The machine and the station.
     *
     * @param reportedEquipment the equipment as sent
     * @param equipmentDoubt why the equipment does not fit, null where it does
     * @param processSessionId the station session it was made in
     */
    public record Where(
            @Nullable Long equipmentId,
            @Fetched @Nullable String equipmentCode,
            @Nullable String reportedEquipment,
            @Nullable EquipmentDoubt equipmentDoubt,
            @Nullable Long processSessionId) {

        private static Where of(ProcessData data, boolean standard) {
            return new Where(
                    shown(data.getEquipment(), true, BaseEntity::getId),
                    shown(data.getEquipment(), standard, NamedEquipment::getEquipmentCode),
                    data.getReportedEquipment(),
                    data.getEquipmentDoubt(),
                    data.getProcessSessionId());
        }
    }

    /**
     * What came out.
     *
     * @param verdict what the server says about all measurements; null while the step runs
     * @param hasMismatch whether it was recorded as PASS although the measurements say otherwise
     * @param isRetest whether it came after a PASS that stands until a person decides
     * @param verdicts what the server says about each measurement, and by which spec
     */
    public record Findings(
            @Nullable Result result,
            RawJson measurements,
            @Nullable Verdict verdict,
            boolean hasMismatch,
            boolean isRetest,
            @Fetched @Nullable StoredJudgements verdicts,
            RawJson defects,
            @Nullable String notes) {

        private static Findings of(ProcessData data, boolean withVerdicts) {
            return new Findings(
                    data.getResult(),
                    data.getMeasurements(),
                    data.getVerdict(),
                    data.getResult() == Result.PASS && data.getVerdict() == Verdict.FAIL,
                    data.isRetest(),
                    withVerdicts ? data.getVerdicts() : null,
                    data.getDefects(),
                    data.getNotes());
        }
    }

    /** When it was made, and what became of it. */
    public record Times(
            Instant startedAt,
            @Nullable Instant completedAt,
            @Nullable Integer durationSeconds,
            @Nullable Instant abortedAt,
            @Nullable String abortReason,
            @Nullable Instant supersededAt,
            @Nullable Long supersededBy,
            Instant createdAt) {

        private static Times of(ProcessData data) {
            return new Times(
                    data.getStartedAt(),
                    data.getCompletedAt(),
                    data.getDurationSeconds(),
                    data.getAbortedAt(),
                    data.getAbortReason(),
                    data.getSupersededAt(),
                    data.getSupersededBy(),
                    data.getCreatedAt());
        }
    }

    /**
     * Who told of what; null where that is not recorded.
     *
     * @param recordedWith the API key with which the start was told, null for people who signed in
     * @param abortedBy who aborted it: the worker that was named, else who told of it
     * @param endRecordedBy the user whose request told of the completion or abort
     * @param endRecordedWith the API key with which that was told
     * @param supersededWith the API key with which was told what made its PASS void
     */
    public record Recorders(
            @Nullable Long recordedWith,
            @Nullable Long abortedBy,
            @Nullable Long endRecordedBy,
            @Nullable Long endRecordedWith,
            @Nullable Long supersededWith) {

        private static Recorders of(ProcessData data) {
            return new Recorders(
                    data.getRecordedWith(),
                    data.getAbortedBy(),
                    data.getEndRecordedBy(),
                    data.getEndRecordedWith(),
                    data.getSupersededWith());
        }
    }

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
                About.of(data, standard),
                data.getProcess().getId(),
                standard ? ProcessSummary.of(data.getProcess()) : null,
                data.getAttemptNo(),
                Who.of(data, standard),
                Where.of(data, standard),
                Findings.of(data, withVerdicts),
                Times.of(data),
                Recorders.of(data));
    }

    private static <E, V> @Nullable V shown(@Nullable E related, boolean read, Function<E, V> member) {
        return related == null || !read ? null : member.apply(related);
    }
}
