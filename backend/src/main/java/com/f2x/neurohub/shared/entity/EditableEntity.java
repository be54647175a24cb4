package com.f2x.neurohub.shared.entity;

import jakarta.persistence.Column;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Version;
import java.time.Instant;
import org.hibernate.annotations.Generated;
import org.hibernate.generator.EventType;
import org.jspecify.annotations.Nullable;

/** A row that people edit: its version changes with the columns they edit, not with counters that the system keeps. */
@MappedSuperclass
public abstract class EditableEntity extends BaseEntity {

    @Version
    private int version;

    @Generated(event = {EventType.INSERT, EventType.UPDATE})
    @Column(insertable = false, updatable = false)
    private @Nullable Instant updatedAt;

    /** The version that an entity tag carries. */
    public int getVersion() {
        return version;
    }

    /** When the row was last changed, by the database's clock. */
    public Instant getUpdatedAt() {
        return stored(updatedAt);
    }
}
