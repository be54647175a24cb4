package com.f2x.neurohub.load.bench;

import java.time.LocalTime;
import java.time.format.DateTimeFormatter;

/** Tells whoever waits what is done. */
final class Progress {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss");

    private Progress() {}

    static void say(String text, Object... values) {
        System.out.printf("%s %s%n", LocalTime.now().format(TIME), text.formatted(values));
    }
}
