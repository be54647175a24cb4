package com.f2x.neurohub.platform.errorlog;

import java.time.Instant;
import java.util.List;

/**
 * How many errors were answered in the last hours.
 *
 * @param totalErrors in all
 * @param byErrorCode by coarse code, the most frequent first, 20 at most
 * @param byHour by the hour, without those that had none
 * @param topPaths the ten paths with most
 */
record ErrorStatistics(long totalErrors, List<OfCode> byErrorCode, List<OfHour> byHour, List<OfPath> topPaths) {

    /** Errors of a code. */
    record OfCode(String errorCode, long count) {}

    /**
     * Errors of an hour.
     *
     * @param hour when it begins
     */
    record OfHour(Instant hour, long count) {}

    /** Errors of a path. */
    record OfPath(String path, String method, long count) {}
}
