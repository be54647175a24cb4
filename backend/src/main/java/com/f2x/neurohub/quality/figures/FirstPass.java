package com.f2x.neurohub.quality.figures;

/**
 * Units whose first run of a process completed in a window.
 *
 * @param processCode the process
 * @param units how many there are
 * @param passed those whose first run passed
 */
public record FirstPass(String processCode, long units, long passed) {

    /** The passed ones as a part of all, from 0 to 1. */
    public double firstPassYield() {
        return (double) passed / units;
    }
}
