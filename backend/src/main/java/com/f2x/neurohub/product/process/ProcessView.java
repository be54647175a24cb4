package com.f2x.neurohub.product.process;

import com.f2x.neurohub.product.defect.DefectCodeView;
import com.f2x.neurohub.product.spec.MeasurementSpecView;
import com.f2x.neurohub.shared.fetch.FetchLevel;
import com.f2x.neurohub.shared.json.JsonObject;
import com.f2x.neurohub.shared.web.Edition;
import com.f2x.neurohub.shared.web.Fetched;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A process on the wire; defect codes and measurement specs at {@link FetchLevel#FULL} only. */
record ProcessView(
        long id,
        int processNumber,
        String processCode,
        String processNameKo,
        String processNameEn,
        @Nullable String description,
        ProcessType processType,
        @Nullable Integer estimatedDurationSeconds,
        JsonObject qualityCriteria,
        List<String> defectItems,
        boolean autoPrintLabel,
        @Nullable LabelTemplateType labelTemplateType,
        boolean defaultRoute,
        boolean isActive,
        int sortOrder,

        @Fetched @Nullable List<DefectCodeView> defectCodes,

        @Fetched @Nullable List<MeasurementSpecView> measurementSpecs,

        @JsonUnwrapped Edition edition)
        implements Edition.Shown {

    static ProcessView of(Process process, FetchLevel level) {
        boolean full = level.includes(FetchLevel.FULL);
        return new ProcessView(
                process.getId(),
                process.getProcessNumber(),
                process.getProcessCode(),
                process.getProcessNameKo(),
                process.getProcessNameEn(),
                process.getDescription(),
                process.getProcessType(),
                process.getEstimatedDurationSeconds(),
                process.getQualityCriteria(),
                process.getDefectItems(),
                process.isAutoPrintLabel(),
                process.getLabelTemplateType(),
                process.isDefaultRoute(),
                process.isActive(),
                process.getSortOrder(),
                full ? process.getDefectCodes().stream().map(DefectCodeView::of).toList() : null,
                full
                        ? process.getMeasurementSpecs().stream()
                                .map(MeasurementSpecView::of)
                                .toList()
                        : null,
                Edition.of(process));
    }
}
