package com.f2x.neurohub.plant.line;

import static com.f2x.neurohub.shared.entity.Edits.or;
import static com.f2x.neurohub.shared.entity.Edits.orNull;
import static com.f2x.neurohub.shared.entity.Edits.textOrNull;

import com.f2x.neurohub.shared.entity.EditableEntity;
import com.f2x.neurohub.shared.problem.Rule;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.hibernate.annotations.Generated;
import org.hibernate.generator.EventType;
import org.jspecify.annotations.Nullable;

/** A production line. Its short code begins the numbers of the lots made on it. */
@Entity
@Table(name = "production_lines")
public class ProductionLine extends EditableEntity {

    @Column
    private String lineCode;

    @Generated(
            event = {EventType.INSERT, EventType.UPDATE},
            writable = true)
    @Column
    private @Nullable String shortCode;

    @Column
    private String lineName;

    private @Nullable String description;
    private @Nullable Integer cycleTimeSec;
    private @Nullable String location;

    @Column(name = "is_active")
    private boolean active;

    private int sortOrder;

    /** For JPA only. */
    protected ProductionLine() {}

    ProductionLine(CreateProductionLine line) {
        lineCode = line.lineCode();
        shortCode = line.shortCode();
        lineName = line.lineName();
        description = textOrNull(line.description(), null);
        cycleTimeSec = line.cycleTimeSec();
        location = textOrNull(line.location(), null);
        active = or(line.isActive(), true);
        sortOrder = or(line.sortOrder(), 1);
    }

    void edit(UpdateProductionLine line) {
        lineCode = or(line.lineCode(), lineCode);
        shortCode = orNull(line.shortCode(), shortCode);
        lineName = or(line.lineName(), lineName);
        description = textOrNull(line.description(), description);
        cycleTimeSec = orNull(line.cycleTimeSec(), cycleTimeSec);
        location = textOrNull(line.location(), location);
        active = or(line.isActive(), active);
        sortOrder = or(line.sortOrder(), sortOrder);
    }

    /**
     * Makes sure that new lots may be made here.
     *
     * @throws com.f2x.neurohub.shared.problem.ProblemException 422 if the line is not active
     */
    public void requireActive() {
        if (!active) {
            throw Rule.REFERENCE_INACTIVE.at("production_line_id", "Production line %s is inactive", lineCode);
        }
    }

    public String getLineCode() {
        return lineCode;
    }

    /** What the numbers of its lots begin with. */
    public String getShortCode() {
        return stored(shortCode);
    }

    public String getLineName() {
        return lineName;
    }

    public @Nullable String getDescription() {
        return description;
    }

    public @Nullable Integer getCycleTimeSec() {
        return cycleTimeSec;
    }

    public @Nullable String getLocation() {
        return location;
    }

    public boolean isActive() {
        return active;
    }

    public int getSortOrder() {
        return sortOrder;
    }
}
