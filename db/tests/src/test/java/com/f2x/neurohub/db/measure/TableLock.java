package com.f2x.neurohub.db.measure;

/**
 * The strongest lock that a migration was seen to hold on a table.
 *
 * @param table the table
 * @param mode the lock
 * @param milliseconds how long it was held, to the sampler's interval
 */
public record TableLock(String table, LockMode mode, long milliseconds) {}
