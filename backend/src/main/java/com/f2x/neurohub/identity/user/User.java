package com.f2x.neurohub.identity.user;

import com.f2x.neurohub.shared.access.Role;
import com.f2x.neurohub.shared.entity.EditableEntity;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;

/** Someone, or a machine, in whose name work is recorded. */
@Entity
@Table(name = "users")
@DynamicUpdate
public class User extends EditableEntity {

    @Column
    private String username;

    @Column
    private @Nullable String email;

    @Column
    private String passwordHash;

    @Column
    private String fullName;

    @Enumerated(EnumType.STRING)
    private Role role;

    @Column
    private @Nullable String department;

    @Column(name = "is_active")
    private boolean active;

    @Column(insertable = false, updatable = false)
    private @Nullable Instant lastLoginAt;

    protected User() {}

    User(CreateUser command, String passwordHash) {
        this.username = command.username();
        this.email = command.email();
        this.passwordHash = passwordHash;
        this.fullName = command.fullName();
        this.role = command.role();
        this.department = command.department();
        this.active = command.isActive();
    }

    /** The form in which the sign-in name is kept that someone typed. */
    public static String foldedUsername(String typed) {
        return String.valueOf(UserTexts.folded(typed));
    }

    /** The sign-in name, always lower case. */
    public String getUsername() {
        return username;
    }

    public @Nullable String getEmail() {
        return email;
    }

    public String getFullName() {
        return fullName;
    }

    public Role getRole() {
        return role;
    }

    public @Nullable String getDepartment() {
        return department;
    }

    /** Whether the user may sign in. */
    public boolean isActive() {
        return active;
    }

    /** When the user last signed in with a password. */
    public @Nullable Instant getLastLoginAt() {
        return lastLoginAt;
    }

    String getPasswordHash() {
        return passwordHash;
    }

    /** Whether the user administers the system now. */
    boolean administers() {
        return active && role == Role.ADMIN;
    }

    /** Takes over the values that were sent; an empty email or department is removed. */
    void edit(UpdateUser changes) {
        username = changes.username() == null ? username : changes.username();
        email = changes.email() == null ? email : UserTexts.orNull(changes.email());
        fullName = changes.fullName() == null ? fullName : changes.fullName();
        department = changes.department() == null ? department : UserTexts.orNull(changes.department());
        role = changes.role() == null ? role : changes.role();
        active = changes.isActive() == null ? active : changes.isActive();
    }

    void changePassword(String newPasswordHash) {
        passwordHash = newPasswordHash;
    }
}
