package com.f2x.neurohub.product.catalogue;

import static com.f2x.neurohub.shared.entity.Edits.or;

import com.f2x.neurohub.shared.entity.EditableEntity;
import jakarta.persistence.Column;
import jakarta.persistence.MappedSuperclass;
import org.jspecify.annotations.Nullable;

/**
 * Something that a process knows by a code. The code never changes, and what is out of use stays for the process data.
 */
@MappedSuperclass
public abstract class CatalogueEntry extends EditableEntity {

    @Column(name = "process_id", updatable = false)
    private long processId;

    @Column(updatable = false)
    private String code;

    @Column
    private String name;

    @Column(name = "is_active")
    private boolean active;

    /** For JPA only. */
    protected CatalogueEntry() {}

    /** @param active true if null */
    protected CatalogueEntry(long processId, String code, String name, @Nullable Boolean active) {
        this.processId = processId;
        this.code = code;
        this.name = name;
        this.active = or(active, true);
    }

    /** Changes what is not null. */
    protected void edit(@Nullable String newName, @Nullable Boolean nowActive) {
        name = or(newName, name);
        active = or(nowActive, active);
    }

    /** Takes the entry out of use; what was recorded with it stays. */
    public void deactivate() {
        active = false;
    }

    /** The process it belongs to. */
    public long getProcessId() {
        return processId;
    }

    /** What process data carry. */
    public String getCode() {
        return code;
    }

    public String getName() {
        return name;
    }

    public boolean isActive() {
        return active;
    }
}
