package com.f2x.offenders;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** Lets anybody change its state. */
@Entity
public class OffendingEntity {

    @Id
    private long id;

    public long getId() {
        return id;
    }

    public void setId(long id) {
        this.id = id;
    }
}
