package com.f2x.neurohub.quality.figures;

/**
 * Units at a process now.
 *
 * @param processCode the process
 * @param state the state of the WIP item, {@code FAILED} also where its serial has failed
 * @param units how many
 */
public record Stock(String processCode, String state, long units) {}
