package com.f2x.neurohub.onboarding.value;

import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.util.Locale;

/** Times as ISO 8601: always to the second, fractions only where there are some. */
public final class Times {

    private static final DateTimeFormatter LOCAL = new DateTimeFormatterBuilder()
            .appendPattern("uuuu-MM-dd'T'HH:mm:ss")
            .appendFraction(ChronoField.NANO_OF_SECOND, 0, 9, true)
            .toFormatter(Locale.ROOT);
    private static final DateTimeFormatter ZONED =
            new DateTimeFormatterBuilder().append(LOCAL).appendOffsetId().toFormatter(Locale.ROOT);

    private Times() {}

    /** Writes a time that has no zone. */
    public static String local(LocalDateTime time) {
        return LOCAL.format(time);
    }

    /** Writes a time with its offset. */
    public static String zoned(OffsetDateTime time) {
        return ZONED.format(time);
    }
}
