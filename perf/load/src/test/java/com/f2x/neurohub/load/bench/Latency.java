package com.f2x.neurohub.load.bench;

import org.HdrHistogram.Histogram;

/**
 * How long something took, in milliseconds.
 *
 * @param p50 half of them took no longer
 * @param p95 95 of a hundred took no longer
 * @param p99 99 of a hundred took no longer
 * @param max the longest
 */
record Latency(double p50, double p95, double p99, double max) {

    static Latency of(Histogram microseconds) {
        return new Latency(
                microseconds.getValueAtPercentile(50) / 1000.0,
                microseconds.getValueAtPercentile(95) / 1000.0,
                microseconds.getValueAtPercentile(99) / 1000.0,
                microseconds.getMaxValue() / 1000.0);
    }
}
