package com.f2x.neurohub.shared.access;

/** The roles of people, each including what the ones before it may do. */
public enum Role {
    VIEWER,
    OPERATOR,
    MANAGER,
    ADMIN;

    /** Whether this role may do what the other one may. */
    public boolean includes(Role other) {
        return compareTo(other) >= 0;
    }
}
