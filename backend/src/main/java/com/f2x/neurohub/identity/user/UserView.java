package com.f2x.neurohub.identity.user;

import com.f2x.neurohub.shared.access.Role;
import com.f2x.neurohub.shared.fetch.FetchLevel;
import com.f2x.neurohub.shared.web.Versioned;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A user as others see it.
 *
 * @param id the user's number
 * @param username sign-in name, lower case
 * @param email address
 * @param fullName name that people read
 * @param role what the user may do
 * @param department department
 * @param isActive whether the user may sign in
 * @param lastLoginAt when the user last signed in with a password
 * @param createdAt when the user was created
 * @param updatedAt when the user was last changed
 * @param version counts the changes
 */
public record UserView(
        long id,
        String username,
        @Nullable String email,
        String fullName,
        Role role,
        @Nullable String department,
        boolean isActive,
        @Nullable Instant lastLoginAt,
        Instant createdAt,
        Instant updatedAt,
        int version)
        implements Versioned {

    static UserView of(User user, FetchLevel level) {
        return of(user);
    }

    static UserView of(User user) {
        return new UserView(
                user.getId(),
                user.getUsername(),
                user.getEmail(),
                user.getFullName(),
                user.getRole(),
                user.getDepartment(),
                user.isActive(),
                user.getLastLoginAt(),
                user.getCreatedAt(),
                user.getUpdatedAt(),
                user.getVersion());
    }
}
