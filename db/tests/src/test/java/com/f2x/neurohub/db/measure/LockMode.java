package com.f2x.neurohub.db.measure;

/** The lock modes of tables, the weakest first, by their names in {@code pg_locks}. */
public enum LockMode {
    AccessShareLock,
    RowShareLock,
    RowExclusiveLock,
    ShareUpdateExclusiveLock,
    ShareLock,
    ShareRowExclusiveLock,
    ExclusiveLock,
    AccessExclusiveLock;

    /** Returns whether somebody who inserts or updates waits for it. */
    public boolean stopsWriters() {
        return compareTo(ShareUpdateExclusiveLock) > 0;
    }
}
