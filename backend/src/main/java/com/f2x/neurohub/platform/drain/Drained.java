package com.f2x.neurohub.platform.drain;

/**
 * What came of draining.
 *
 * @param drained whether all that had begun has ended, so that the node can be stopped
 * @param inFlight requests and background tasks that have not ended
 * @param waitedMs milliseconds waited for them
 */
record Drained(boolean drained, int inFlight, long waitedMs) {}
