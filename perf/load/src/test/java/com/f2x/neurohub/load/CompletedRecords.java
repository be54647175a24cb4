package com.f2x.neurohub.load;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Records of the first five steps of a unit, as a gateway delivers them. */
public final class CompletedRecords {

    private static final List<String> STEPS =
            List.of("LASER_MARKING", "LMA_ASSEMBLY", "SENSOR_INSPECTION", "FIRMWARE_UPLOAD", "ROBOT_ASSEMBLY");

    /** How many there are for each unit. */
    public static final int OF_A_UNIT = STEPS.size();

    private CompletedRecords() {}

    /**
     * The records of one unit as NDJSON; they ended within the last hour.
     *
     * @param id what their numbers begin with, which no other unit's do
     * @param lot its lot's number
     * @param unit what the gateway calls it
     * @param measurements JSON of what was measured, asked for each record
     */
    public static String of(String id, String lot, String unit, Supplier<String> measurements) {
        Instant begun = Instant.now().truncatedTo(ChronoUnit.SECONDS).minus(1, ChronoUnit.HOURS);
        return IntStream.range(0, OF_A_UNIT)
                .mapToObj(step -> """
                        {"record_id":"%s-%d","lot":"%s","unit":"%s","process":"%s","started_at":"%s",\
                        "completed_at":"%s","result":"PASS","measurements":%s}
                        """.formatted(
                                id,
                                step,
                                lot,
                                unit,
                                STEPS.get(step),
                                begun.plusSeconds(60L * step),
                                begun.plusSeconds(60L * step + 45),
                                measurements.get()))
                .collect(Collectors.joining());
    }
}
