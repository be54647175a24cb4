package com.f2x.neurohub.product.process;

import static com.f2x.neurohub.shared.entity.Edits.or;
import static com.f2x.neurohub.shared.entity.Edits.orNull;
import static com.f2x.neurohub.shared.entity.Edits.textOrNull;

import com.f2x.neurohub.product.defect.DefectCode;
import com.f2x.neurohub.product.spec.MeasurementSpec;
import com.f2x.neurohub.shared.entity.EditableEntity;
import com.f2x.neurohub.shared.json.JsonObject;
import io.hypersistence.utils.hibernate.type.json.JsonBinaryType;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.Type;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A process (operation): what is done to a unit at one step of its route. */
@Entity
@Table(name = "processes")
@SuppressWarnings("JavaLangClash")
public class Process extends EditableEntity {

    private int processNumber;

    @Column
    private String processCode;

    @Column
    private String processNameKo;

    @Column
    private String processNameEn;

    private @Nullable String description;

    @Enumerated(EnumType.STRING)
    private ProcessType processType;

    private @Nullable Integer estimatedDurationSeconds;

    @Column
    @JdbcTypeCode(SqlTypes.JSON)
    private String qualityCriteria;

    @Type(JsonBinaryType.class)
    @Column(columnDefinition = "jsonb")
    private List<String> defectItems;

    private boolean autoPrintLabel;

    @Enumerated(EnumType.STRING)
    private @Nullable LabelTemplateType labelTemplateType;

    private boolean defaultRoute;

    @Column(name = "is_active")
    private boolean active;

    private int sortOrder;

    @OneToMany(cascade = CascadeType.REMOVE)
    @JoinColumn(name = "process_id", insertable = false, updatable = false)
    @OrderBy("code")
    private List<DefectCode> defectCodes = new ArrayList<>();

    @OneToMany(cascade = CascadeType.REMOVE)
    @JoinColumn(name = "process_id", insertable = false, updatable = false)
    @OrderBy("code")
    private List<MeasurementSpec> measurementSpecs = new ArrayList<>();

    /** For JPA only. */
    protected Process() {}

    Process(CreateProcess process) {
        processNumber = process.processNumber();
        processCode = process.processCode();
        processNameKo = process.processNameKo();
        processNameEn = process.processNameEn();
        description = textOrNull(process.description(), null);
        processType = or(process.processType(), ProcessType.MANUFACTURING);
        estimatedDurationSeconds = process.estimatedDurationSeconds();
        qualityCriteria = or(process.qualityCriteria(), JsonObject.EMPTY).text();
        defectItems = or(process.defectItems(), List.of());
        autoPrintLabel = or(process.autoPrintLabel(), false);
        labelTemplateType = process.labelTemplateType();
        defaultRoute = or(process.defaultRoute(), true);
        active = or(process.isActive(), true);
        sortOrder = or(process.sortOrder(), processNumber);
    }

    void edit(UpdateProcess process) {
        processNumber = or(process.processNumber(), processNumber);
        processCode = or(process.processCode(), processCode);
        processNameKo = or(process.processNameKo(), processNameKo);
        processNameEn = or(process.processNameEn(), processNameEn);
        description = textOrNull(process.description(), description);
        processType = or(process.processType(), processType);
        estimatedDurationSeconds = orNull(process.estimatedDurationSeconds(), estimatedDurationSeconds);
        qualityCriteria = or(process.qualityCriteria(), getQualityCriteria()).text();
        defectItems = or(process.defectItems(), defectItems);
        autoPrintLabel = or(process.autoPrintLabel(), autoPrintLabel);
        labelTemplateType = orNull(process.labelTemplateType(), labelTemplateType);
        defaultRoute = or(process.defaultRoute(), defaultRoute);
        active = or(process.isActive(), active);
        sortOrder = or(process.sortOrder(), sortOrder);
    }

    /** Its place in the order of the default route. */
    public int getProcessNumber() {
        return processNumber;
    }

    public String getProcessCode() {
        return processCode;
    }

    public String getProcessNameKo() {
        return processNameKo;
    }

    public String getProcessNameEn() {
        return processNameEn;
    }

    public @Nullable String getDescription() {
        return description;
    }

    public ProcessType getProcessType() {
        return processType;
    }

    /** Whether units get their serial number here. */
    public boolean converts() {
        return processType == ProcessType.SERIAL_CONVERSION;
    }

    public @Nullable Integer getEstimatedDurationSeconds() {
        return estimatedDurationSeconds;
    }

    public JsonObject getQualityCriteria() {
        return new JsonObject(qualityCriteria);
    }

    /** Texts of usual defects, offered to the worker. */
    public List<String> getDefectItems() {
        return defectItems;
    }

    /** Whether a PASS prints a label. */
    public boolean isAutoPrintLabel() {
        return autoPrintLabel;
    }

    public @Nullable LabelTemplateType getLabelTemplateType() {
        return labelTemplateType;
    }

    /** Whether the process is a step of the default route while it is active. */
    public boolean isDefaultRoute() {
        return defaultRoute;
    }

    public boolean isActive() {
        return active;
    }

    public int getSortOrder() {
        return sortOrder;
    }

    /** The catalogue of its defects, inactive ones included. */
    public List<DefectCode> getDefectCodes() {
        return Collections.unmodifiableList(defectCodes);
    }

    /** What may be measured and within which limits, inactive specs included. */
    public List<MeasurementSpec> getMeasurementSpecs() {
        return Collections.unmodifiableList(measurementSpecs);
    }
}
