package com.f2x.neurohub.quality.measured;

import com.f2x.neurohub.measurement.MeasuredValue;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A run with what was measured.
 *
 * @param id the attempt
 * @param lotNumber the lot
 * @param wipId the unit, null for work on the lot as a whole
 * @param serialNumber its serial, null before it has one
 * @param processName what the process was called then, in Korean
 * @param processNumber its number
 * @param result how it ended
 * @param operatorName the worker; the name as sent where it is in doubt who that is
 * @param startedAt when it began
 * @param completedAt when it ended
 * @param durationSeconds how long it took
 * @param measurements the numbers that were measured
 */
record MeasuredRun(
        long id,
        String lotNumber,
        @Nullable String wipId,
        @Nullable String serialNumber,
        String processName,
        int processNumber,
        String result,
        String operatorName,
        Instant startedAt,
        Instant completedAt,
        long durationSeconds,
        List<MeasuredItem> measurements) {

    /** One measurement; a spec that there is not is left out. */
    record MeasuredItem(
            String code,
            String name,
            BigDecimal value,
            @Nullable String unit,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            MeasuredLimits spec,

            String result) {

        /**
         * The measurement as clients read it.
         *
         * @param names what the catalogue calls measurements, by their code
         */
        static MeasuredItem of(MeasuredValue value, Map<String, CatalogueEntry> names) {
            CatalogueEntry known = names.get(value.code());
            String name = known != null ? known.name() : value.name() != null ? value.name() : value.code();
            return new MeasuredItem(
                    value.code(), name, value.value(), value.unit(), MeasuredLimits.of(value, known), value.result());
        }
    }

    /** What a measurement was held against; what there is not is left out. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record MeasuredLimits(
            @Nullable BigDecimal min,
            @Nullable BigDecimal max,
            @Nullable BigDecimal target) {

        private static @Nullable MeasuredLimits of(MeasuredValue value, @Nullable CatalogueEntry known) {
            BigDecimal target = value.target() == null && known != null ? known.target() : value.target();
            return value.lower() == null && value.upper() == null && target == null
                    ? null
                    : new MeasuredLimits(value.lower(), value.upper(), target);
        }
    }

    /** What the catalogue of a process says of a measurement. */
    record CatalogueEntry(String name, @Nullable BigDecimal target) {}
}
