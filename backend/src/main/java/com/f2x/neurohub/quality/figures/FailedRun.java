package com.f2x.neurohub.quality.figures;

import java.time.Instant;

/**
 * A run that failed.
 *
 * @param id its number in process data
 * @param process what the process is called in English
 * @param time when it completed
 * @param serial the unit: its serial number, or the WIP id until it has one; of a lot's own run the lot number
 */
public record FailedRun(long id, String process, Instant time, String serial) {}
