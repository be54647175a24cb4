package com.f2x.neurohub.load.bench;

import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;

/** How numbers are shown. */
final class Numbers {

    private Numbers() {}

    static String perRequest(Measured measured, OptionalDouble seconds) {
        return seconds.isEmpty() ? "not known" : number(1000 * seconds.getAsDouble() / Math.max(1, measured.count()));
    }

    /** Of what all three took. */
    static String share(Measured measured) {
        double driver = measured.cpu().driver().orElse(0);
        double all = driver
                + measured.cpu().application().orElse(0)
                + measured.cpu().database().orElse(0);
        return measured.cpu().database().isEmpty() ? "not known" : number(100 * driver / all);
    }

    static String latency(Latency latency) {
        return "%s / %s / %s".formatted(number(latency.p50()), number(latency.p95()), number(latency.p99()));
    }

    static String number(Optional<Double> number) {
        return number.map(Numbers::number).orElse("");
    }

    static String number(double number) {
        return String.format(Locale.ROOT, number < 10 ? "%.2f" : number < 100 ? "%.1f" : "%,.0f", number);
    }
}
