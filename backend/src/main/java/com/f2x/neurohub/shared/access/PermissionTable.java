package com.f2x.neurohub.shared.access;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which role has which permissions here: the usual table, with the roles that the plant configures otherwise. A role
 * has what the ones before it have, and ADMIN has everything.
 */
public final class PermissionTable {

    private static final PermissionTable USUAL = new PermissionTable(usualLists());

    private final Map<Role, Set<Permission>> permissions = new EnumMap<>(Role.class);

    private PermissionTable(Map<Role, Set<Permission>> lists) {
        Set<Permission> soFar = EnumSet.noneOf(Permission.class);
        for (Role role : Role.values()) {
            soFar.addAll(lists.getOrDefault(role, Set.of()));
            permissions.put(role, Set.copyOf(soFar));
        }
    }

    /** The table where nothing is configured. */
    public static PermissionTable usual() {
        return USUAL;
    }

    /**
     * The usual table with other lists for some roles.
     *
     * @param configured names of permissions, by the name of the role
     * @throws UnfitTableException if there is no such role or permission, or if ADMIN loses one
     */
    public static PermissionTable configured(Map<String, ? extends Collection<String>> configured) {
        Map<Role, Set<Permission>> lists = usualLists();
        configured.forEach((role, names) -> {
            Set<Permission> list = EnumSet.noneOf(Permission.class);
            names.forEach(name -> list.add(named(Permission.class, "permission", name)));
            lists.put(named(Role.class, "role", role), list);
        });
        PermissionTable table = new PermissionTable(lists);
        Set<Permission> lost = EnumSet.allOf(Permission.class);
        lost.removeAll(table.of(Role.ADMIN));
        if (!lost.isEmpty()) {
            throw new UnfitTableException("ADMIN needs every permission, and nobody has " + names(lost));
        }
        return table;
    }

    /** What a role may do. */
    public Set<Permission> of(Role role) {
        return permissions.getOrDefault(role, Set.of());
    }

    /** The least role that has the permission. */
    public Role role(Permission permission) {
        return Arrays.stream(Role.values())
                .filter(role -> of(role).contains(permission))
                .findFirst()
                .orElse(Role.ADMIN);
    }

    /** The least role that has all of the permissions. */
    public Role role(Set<Permission> wanted) {
        return wanted.stream().map(this::role).max(Comparator.naturalOrder()).orElse(Role.VIEWER);
    }

    private static Map<Role, Set<Permission>> usualLists() {
        Map<Role, Set<Permission>> lists = new EnumMap<>(Role.class);
        for (Role role : Role.values()) {
            lists.put(
                    role,
                    Arrays.stream(Permission.values())
                            .filter(permission -> role.includes(permission.role()))
                            .collect(Collectors.toSet()));
        }
        return lists;
    }

    private static <E extends Enum<E>> E named(Class<E> kind, String what, String name) {
        return Arrays.stream(kind.getEnumConstants())
                .filter(one -> one.name().equals(name.strip().toUpperCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> new UnfitTableException(
                        "%s is no %s; there are %s".formatted(name, what, names(EnumSet.allOf(kind)))));
    }

    private static String names(Collection<? extends Enum<?>> constants) {
        return constants.stream().map(Enum::name).collect(Collectors.joining(", "));
    }
}
