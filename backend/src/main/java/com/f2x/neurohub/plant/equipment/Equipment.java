package com.f2x.neurohub.plant.equipment;

import static com.f2x.neurohub.shared.entity.Edits.or;
import static com.f2x.neurohub.shared.entity.Edits.orNull;
import static com.f2x.neurohub.shared.entity.Edits.textOrNull;

import com.f2x.neurohub.plant.line.ProductionLine;
import com.f2x.neurohub.product.process.Process;
import com.f2x.neurohub.shared.entity.EditableEntity;
import com.f2x.neurohub.shared.json.JsonObject;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A machine or bench that steps are done on. What runs on it now is counted by the database. */
@Entity
@Table(name = "equipment")
public class Equipment extends EditableEntity {

    private static final BigDecimal SECONDS_PER_HOUR = BigDecimal.valueOf(3600);

    @Column
    private String equipmentCode;

    @Column
    private String equipmentName;

    @Column
    private String equipmentType;

    private @Nullable String description;

    @Column(name = "process_id")
    private @Nullable Long processId;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "process_id", insertable = false, updatable = false)
    private @Nullable Process process;

    @Column(name = "production_line_id")
    private @Nullable Long productionLineId;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "production_line_id", insertable = false, updatable = false)
    private @Nullable ProductionLine productionLine;

    private @Nullable String manufacturer;
    private @Nullable String modelNumber;
    private @Nullable String serialNumber;

    @Enumerated(EnumType.STRING)
    private EquipmentStatus status;

    private @Nullable Integer capacity;

    @Column(name = "is_active")
    private boolean active;

    private @Nullable LocalDate lastMaintenanceDate;
    private @Nullable LocalDate nextMaintenanceDate;

    @Column(insertable = false, updatable = false)
    private long operationSeconds;

    @Column
    @JdbcTypeCode(SqlTypes.JSON)
    private String specifications;

    @Column
    @JdbcTypeCode(SqlTypes.JSON)
    private String maintenanceSchedule;

    @Column(insertable = false, updatable = false)
    private int runningCount;

    /** For JPA only. */
    protected Equipment() {}

    Equipment(CreateEquipment equipment) {
        equipmentCode = equipment.equipmentCode();
        equipmentName = equipment.equipmentName();
        equipmentType = equipment.equipmentType();
        description = textOrNull(equipment.description(), null);
        processId = equipment.processId();
        productionLineId = equipment.productionLineId();
        manufacturer = textOrNull(equipment.manufacturer(), null);
        modelNumber = textOrNull(equipment.modelNumber(), null);
        serialNumber = textOrNull(equipment.serialNumber(), null);
        status = or(equipment.status(), EquipmentStatus.AVAILABLE).stored();
        capacity = equipment.capacity();
        active = or(equipment.isActive(), true);
        lastMaintenanceDate = equipment.lastMaintenanceDate();
        nextMaintenanceDate = equipment.nextMaintenanceDate();
        specifications = or(equipment.specifications(), JsonObject.EMPTY).text();
        maintenanceSchedule =
                or(equipment.maintenanceSchedule(), JsonObject.EMPTY).text();
    }

    void edit(UpdateEquipment equipment) {
        equipmentCode = or(equipment.equipmentCode(), equipmentCode);
        equipmentName = or(equipment.equipmentName(), equipmentName);
        equipmentType = or(equipment.equipmentType(), equipmentType);
        description = textOrNull(equipment.description(), description);
        processId = orNull(equipment.processId(), processId);
        productionLineId = orNull(equipment.productionLineId(), productionLineId);
        manufacturer = textOrNull(equipment.manufacturer(), manufacturer);
        modelNumber = textOrNull(equipment.modelNumber(), modelNumber);
        serialNumber = textOrNull(equipment.serialNumber(), serialNumber);
        status = or(equipment.status(), status).stored();
        capacity = orNull(equipment.capacity(), capacity);
        active = or(equipment.isActive(), active);
        lastMaintenanceDate = orNull(equipment.lastMaintenanceDate(), lastMaintenanceDate);
        nextMaintenanceDate = orNull(equipment.nextMaintenanceDate(), nextMaintenanceDate);
        specifications = or(equipment.specifications(), getSpecifications()).text();
        maintenanceSchedule =
                or(equipment.maintenanceSchedule(), getMaintenanceSchedule()).text();
    }

    public String getEquipmentCode() {
        return equipmentCode;
    }

    public String getEquipmentName() {
        return equipmentName;
    }

    public String getEquipmentType() {
        return equipmentType;
    }

    public @Nullable String getDescription() {
        return description;
    }

    public @Nullable Long getProcessId() {
        return processId;
    }

    @Nullable
    Process getProcess() {
        return process;
    }

    public @Nullable Long getProductionLineId() {
        return productionLineId;
    }

    @Nullable
    ProductionLine getProductionLine() {
        return productionLine;
    }

    public @Nullable String getManufacturer() {
        return manufacturer;
    }

    public @Nullable String getModelNumber() {
        return modelNumber;
    }

    public @Nullable String getSerialNumber() {
        return serialNumber;
    }

    /** What people set, or {@link EquipmentStatus#IN_USE} while an available piece has something running on it. */
    public EquipmentStatus getStatus() {
        return status == EquipmentStatus.AVAILABLE && runningCount > 0 ? EquipmentStatus.IN_USE : status;
    }

    /** How many units may run at once, null for any number. */
    public @Nullable Integer getCapacity() {
        return capacity;
    }

    public boolean isActive() {
        return active;
    }

    public @Nullable LocalDate getLastMaintenanceDate() {
        return lastMaintenanceDate;
    }

    public @Nullable LocalDate getNextMaintenanceDate() {
        return nextMaintenanceDate;
    }

    /** Hours that completed steps took on it, with two decimals. */
    public BigDecimal getTotalOperationHours() {
        return BigDecimal.valueOf(operationSeconds).divide(SECONDS_PER_HOUR, 2, RoundingMode.HALF_UP);
    }

    public JsonObject getSpecifications() {
        return new JsonObject(specifications);
    }

    public JsonObject getMaintenanceSchedule() {
        return new JsonObject(maintenanceSchedule);
    }
}
