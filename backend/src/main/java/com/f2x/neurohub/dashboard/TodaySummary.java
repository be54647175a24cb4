package com.f2x.neurohub.dashboard;

/**
 * Today's attempts.
 *
 * @param started those that started today and were not aborted
 * @param completed those that completed today
 * @param passed completed ones that passed
 * @param failed completed ones that failed
 */
record TodaySummary(long started, long completed, long passed, long failed) {}
