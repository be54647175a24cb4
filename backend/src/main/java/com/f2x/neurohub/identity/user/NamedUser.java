package com.f2x.neurohub.identity.user;

import com.f2x.neurohub.shared.entity.BaseEntity;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;
import org.springframework.modulith.NamedInterface;

/** A user as work shows who did it: read only, without what lets anybody in. */
@Entity
@Immutable
@Table(name = "users")
@NamedInterface("user")
public class NamedUser extends BaseEntity {

    @Column
    private String username;

    @Column
    private String fullName;

    /** For JPA only. */
    protected NamedUser() {}

    public String getUsername() {
        return username;
    }

    public String getFullName() {
        return fullName;
    }
}
