package com.f2x.neurohub.quality.figures;

/**
 * How often a defect was found.
 *
 * @param defectCode the defect
 * @param count the failed runs that name it
 */
public record DefectCount(String defectCode, long count) {}
