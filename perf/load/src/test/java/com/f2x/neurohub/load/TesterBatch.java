package com.f2x.neurohub.load;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What a gateway delivers at once: the first five steps of ten new units. */
final class TesterBatch {

    /** How many records a batch has. */
    static final int RECORDS = 50;

    private static final List<String> STEPS =
            List.of("LASER_MARKING", "LMA_ASSEMBLY", "SENSOR_INSPECTION", "FIRMWARE_UPLOAD", "ROBOT_ASSEMBLY");
    private static final int UNITS = RECORDS / STEPS.size();
    private static final int UNITS_OF_A_LOT = 100;
    private static final AtomicInteger BATCHES = new AtomicInteger();

    private TesterBatch() {}

    /** How many lots so many batches need. */
    static int lots(int batches) {
        return batches * UNITS / UNITS_OF_A_LOT + 1;
    }

    /** The next batch as NDJSON, of units in the lots one after the other. */
    static String next(List<String> lots) {
        int first = BATCHES.getAndIncrement() * UNITS;
        return IntStream.range(first, first + UNITS)
                .mapToObj(unit -> recordsOf(unit, lots.get(unit / UNITS_OF_A_LOT)))
                .collect(Collectors.joining());
    }

    private static String recordsOf(int unit, String lot) {
        Instant begun = Instant.now().truncatedTo(ChronoUnit.SECONDS).minus(1, ChronoUnit.HOURS);
        return IntStream.range(0, STEPS.size())
                .mapToObj(step -> """
                        {"record_id":"load-%d-%d","lot":"%s","unit":"L%d","process":"%s","started_at":"%s",\
                        "completed_at":"%s","result":"PASS","measurements":{"vmin":{"value":%.3f,"unit":"V"},\
                        "current":{"value":%.3f,"unit":"A"}}}
                        """.formatted(
                                unit,
                                step,
                                lot,
                                unit,
                                STEPS.get(step),
                                begun.plusSeconds(60L * step),
                                begun.plusSeconds(60L * step + 45),
                                ThreadLocalRandom.current().nextDouble(1, 5),
                                ThreadLocalRandom.current().nextDouble(0, 2)))
                .collect(Collectors.joining());
    }
}
