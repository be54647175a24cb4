package com.f2x.neurohub.execution;

/**
 * A WIP item was converted by hand, and whoever did that said whether a label is wanted. It is told within the
 * transaction of the conversion.
 *
 * @param lotId the lot
 * @param wipItemId number of the WIP item
 * @param processDataId the PASS of the conversion step
 * @param labelWanted whether a label is to be printed, whatever the process says
 */
public record Converted(long lotId, long wipItemId, long processDataId, boolean labelWanted) {}
