package com.f2x.neurohub.shared.access;

import java.security.Principal;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

/**
 * Who makes the request: a person, or a machine that acts for people.
 *
 * @param userId the user the caller's writes are recorded under
 * @param username the user's sign-in name
 * @param role the user's role now, not at sign-in
 * @param station the station a machine is bound to; null for people
 * @param key number of the machine's key; null for people
 * @param scopes what a machine's key allows; null for people, whose role decides alone
 */
public record Caller(
        long userId,
        String username,
        Role role,
        @Nullable String station,
        @Nullable Long key,
        @Nullable Set<Permission> scopes)
        implements Principal {

    /** A signed-in person. */
    public static Caller person(long userId, String username, Role role) {
        return new Caller(userId, username, role, null, null, null);
    }

    /** Who makes the present request; null where nobody has signed in, and outside requests. */
    public static @Nullable Caller current() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof Caller caller ? caller : null;
    }

    /** Whether the caller has the permission. */
    public boolean may(Permission permission) {
        return role.includes(permission.role()) && (scopes == null || scopes.contains(permission));
    }

    /** Whether work may be recorded in the name of the worker the request tells: stations and managers do so. */
    public boolean actsForWorkers() {
        return station != null || role.includes(Permission.ACT_FOR_WORKERS.role());
    }

    @Override
    public String getName() {
        return username;
    }
}
