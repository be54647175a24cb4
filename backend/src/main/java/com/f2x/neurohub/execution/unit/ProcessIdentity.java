package com.f2x.neurohub.execution.unit;

/**
 * A process as such.
 *
 * @param id its id
 * @param processNumber its number, as people say it
 * @param processCode its code
 */
public record ProcessIdentity(long id, int processNumber, String processCode) {}
