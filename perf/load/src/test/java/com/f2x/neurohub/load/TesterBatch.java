package com.f2x.neurohub.load;

import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What a gateway delivers at once: the first five steps of ten new units. */
final class TesterBatch {

    /** How many records a batch has. */
    static final int RECORDS = 50;

    private static final int UNITS = RECORDS / CompletedRecords.OF_A_UNIT;
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
        return CompletedRecords.of("load-" + unit, lot, "L" + unit, TesterBatch::measurements);
    }

    private static String measurements() {
        ThreadLocalRandom random = ThreadLocalRandom.current();
        return """
                {"vmin":{"value":%.3f,"unit":"V"},"current":{"value":%.3f,"unit":"A"}}\
                """.formatted(random.nextDouble(1, 5), random.nextDouble(0, 2));
    }
}
