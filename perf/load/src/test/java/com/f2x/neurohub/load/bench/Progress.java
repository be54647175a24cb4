package com.f2x.neurohub.load.bench;

import java.time.LocalTime;
import java.time.temporal.ChronoUnit;

/** Tells whoever waits what is done. */
final class Progress {

    private Progress() {}

    static void say(String text, Object... values) {
        System.out.printf("%s %s%n", LocalTime.now().truncatedTo(ChronoUnit.SECONDS), text.formatted(values));
    }
}
