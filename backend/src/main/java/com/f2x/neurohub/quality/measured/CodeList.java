package com.f2x.neurohub.quality.measured;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The codes that were measured lately.
 *
 * @param codes each code once
 * @param totalCodes how many there are
 */
record CodeList(List<MeasuredCode> codes, int totalCodes) {

    /**
     * A code.
     *
     * @param code as sent
     * @param name what the catalogue calls it, else the message; the code itself if neither does
     * @param unit the unit of measure, null if there is none
     * @param count how often it was measured in the runs looked at
     * @param processIds the processes that measure it
     */
    record MeasuredCode(String code, String name, @Nullable String unit, long count, List<Long> processIds) {}

    static CodeList of(List<MeasuredCode> codes) {
        return new CodeList(codes, codes.size());
    }
}
