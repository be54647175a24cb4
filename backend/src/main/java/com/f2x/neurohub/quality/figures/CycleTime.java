package com.f2x.neurohub.quality.figures;

/**
 * How long the runs of a process took that completed in a window, in seconds; 0 where there are none.
 *
 * @param processNameEn the process
 * @param runs how many there are
 * @param average their mean, with one decimal
 * @param least the shortest
 * @param most the longest
 * @param median the one in the middle, with one decimal
 */
public record CycleTime(String processNameEn, long runs, double average, long least, long most, double median) {}
