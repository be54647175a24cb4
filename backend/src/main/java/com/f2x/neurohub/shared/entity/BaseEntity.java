package com.f2x.neurohub.shared.entity;

import jakarta.persistence.Column;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import java.time.Instant;
import org.hibernate.annotations.Generated;
import org.hibernate.generator.EventType;
import org.jspecify.annotations.Nullable;

/** A row with an identity; the database numbers it and keeps its time of creation. */
@MappedSuperclass
public abstract class BaseEntity {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @Generated(event = EventType.INSERT)
    @Column(insertable = false, updatable = false)
    private @Nullable Instant createdAt;

    /**
     * The row's number.
     *
     * @throws IllegalStateException before the row is stored
     */
    public Long getId() {
        return stored(id);
    }

    /** When the row was stored, by the database's clock. */
    public Instant getCreatedAt() {
        return stored(createdAt);
    }

    /** Gives a value that the database generates. */
    protected static <V> V stored(@Nullable V value) {
        if (value == null) {
            throw new IllegalStateException("The row is not stored yet");
        }
        return value;
    }
}
