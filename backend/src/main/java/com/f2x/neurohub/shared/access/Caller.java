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
 * @param permissions what the role may do and, of a machine, its key allows
 * @param source whose events a machine brings; null for people, and for machines that bring none
 */
public record Caller(
        long userId,
        String username,
        Role role,
        @Nullable String station,
        @Nullable Long key,
        Set<Permission> permissions,
        @Nullable EventOrigin source)
        implements Principal {

    /** Somebody who brings no events. */
    public Caller(
            long userId,
            String username,
            Role role,
            @Nullable String station,
            @Nullable Long key,
            Set<Permission> permissions) {
        this(userId, username, role, station, key, permissions, null);
    }

    /** A signed-in person, who may do what the role may. */
    public static Caller person(long userId, String username, Role role, PermissionTable table) {
        return new Caller(userId, username, role, null, null, table.of(role));
    }

    /** Who makes the present request; null where nobody has signed in, and outside requests. */
    public static @Nullable Caller current() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof Caller caller ? caller : null;
    }

    /** Whether the caller has the permission. */
    public boolean may(Permission permission) {
        return permissions.contains(permission);
    }

    /**
     * Whether work may be recorded in the name of the worker the request tells: stations and, usually, managers do so.
     */
    public boolean actsForWorkers() {
        return station != null || may(Permission.ACT_FOR_WORKERS);
    }

    @Override
    public String getName() {
        return username;
    }
}
