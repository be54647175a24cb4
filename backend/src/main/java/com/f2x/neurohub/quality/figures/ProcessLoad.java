package com.f2x.neurohub.quality.figures;

/**
 * The units at a process now: those that run there, and those for which it is the next step.
 *
 * @param processNameEn the process
 * @param units all of them
 * @param running those that run
 * @param delayed running ones that take longer than one and a half times the estimate
 */
public record ProcessLoad(String processNameEn, long units, long running, long delayed) {}
