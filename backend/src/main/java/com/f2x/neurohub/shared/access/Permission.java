package com.f2x.neurohub.shared.access;

/**
 * What people and machines may be permitted, and the usual table of which role is; a {@link PermissionTable} says which
 * is here. Every operation names its permission with {@link Requires}.
 */
public enum Permission {
    READ(Role.VIEWER, "read production and master data"),
    OWN_ACCOUNT(Role.VIEWER, "see and sign out the own account, change the own password"),
    TRACE(Role.OPERATOR, "read the history of a unit"),
    EXECUTE(Role.OPERATOR, "scan, start, complete and abort steps, record defects, run stations"),
    ALERTS(Role.OPERATOR, "mark alerts as read, archive them"),
    EVENTS_WRITE(Role.OPERATOR, "bring events of the source that the API key names"),
    LOTS(Role.MANAGER, "create and change lots, generate WIP items"),
    HOLDS(Role.MANAGER, "hold and release lots and units"),
    UNITS(Role.MANAGER, "scrap, rework, convert by hand and override the state of units"),
    REPRINT(Role.MANAGER, "print a label once more, take one out of the queue, print a test"),
    EVENTS(Role.MANAGER, "read what sources told and what became of it, have it processed again"),
    SEQUENCES(Role.MANAGER, "upload, change and remove test sequences"),
    ACT_FOR_WORKERS(Role.MANAGER, "record work in another worker's name"),
    MASTER_DATA(
            Role.ADMIN, "change products, processes, routes, lines, equipment, stations, printers and label templates"),
    USERS(Role.ADMIN, "see and change users and API keys"),
    INTEGRATIONS(Role.ADMIN, "administer webhooks, read what they delivered"),
    AUDIT(Role.ADMIN, "read, verify and export the audit trail"),
    OPERATIONS(Role.ADMIN, "take a node out of service and back, read which errors were answered");

    private final Role role;
    private final String meaning;

    Permission(Role role, String meaning) {
        this.role = role;
        this.meaning = meaning;
    }

    /** The least role that has the permission where nothing else is configured. */
    public Role role() {
        return role;
    }

    /** What the permission allows, for the reference page. */
    public String meaning() {
        return meaning;
    }
}
