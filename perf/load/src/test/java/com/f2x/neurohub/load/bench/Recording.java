package com.f2x.neurohub.load.bench;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.HdrHistogram.Histogram;
import org.jspecify.annotations.Nullable;

/** What one client has seen. */
final class Recording {

    private static final int MOST_ERRORS = 100;
    private static final int DIGITS = 3;

    private final Histogram whole = new Histogram(DIGITS);
    private final Map<String, Histogram> parts = new TreeMap<>();
    private long errors;
    private @Nullable String firstError;

    /** Does it once, and returns whether there may be more. */
    boolean record(Work.Client client, long begin) {
        long[] lap = {begin};
        try {
            boolean done = client.perform(part -> {
                long now = System.nanoTime();
                parts.computeIfAbsent(part, name -> new Histogram(DIGITS)).recordValue((now - lap[0]) / 1000);
                lap[0] = now;
            });
            if (done) {
                whole.recordValue((System.nanoTime() - begin) / 1000);
            }
            return done;
        } catch (Exception e) {
            failed(e);
            return errors < MOST_ERRORS;
        }
    }

    void failed(Exception e) {
        errors++;
        if (firstError == null) {
            firstError = e.toString();
        }
    }

    /** What all clients have seen. */
    static Measured together(List<Recording> recordings, double seconds, Processors.Taken cpu) {
        Histogram all = new Histogram(DIGITS);
        Map<String, Histogram> parts = new TreeMap<>();
        for (Recording recording : recordings) {
            all.add(recording.whole);
            recording.parts.forEach((name, histogram) ->
                    parts.computeIfAbsent(name, unused -> new Histogram(DIGITS)).add(histogram));
        }
        Map<String, Latency> latencies = new TreeMap<>();
        parts.forEach((name, histogram) -> latencies.put(name, Latency.of(histogram)));
        return new Measured(
                all.getTotalCount(),
                recordings.stream().mapToLong(recording -> recording.errors).sum(),
                recordings.stream()
                        .map(recording -> recording.firstError)
                        .filter(error -> error != null)
                        .findFirst()
                        .orElse(null),
                seconds,
                Latency.of(all),
                latencies,
                cpu);
    }
}
