package com.f2x.neurohub.shared.time;

import com.f2x.neurohub.shared.problem.Unfit;
import com.f2x.neurohub.shared.problem.Words;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads times and days as ISO 8601 writes them, and nothing else: what else looks like a time has been read as another
 * one before.
 */
public final class TimeText {

    private static final Pattern INSTANT =
            Pattern.compile("(\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}(?::\\d{2}(?:\\.\\d{1,9})?)?)(Z|[+-]\\d{2}:?\\d{2})");
    private static final Pattern LOCAL = Pattern.compile("\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}(:\\d{2}(\\.\\d{1,9})?)?");
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final int FIRST_YEAR = 2000;
    private static final Words TOO_EARLY = Words.of("must not lie before the year %d", FIRST_YEAR);
    private static final Words NO_INSTANT = Words.of("must be a date and time such as 2026-03-02T08:15:30Z");
    private static final Words NO_SPAN =
            Words.of("must be a date such as 2026-03-02, or a date and time such as 2026-03-02T08:15:30Z");
    private static final Words NO_DAY = Words.of("must be a date such as 2026-03-02");

    private TimeText() {}

    /**
     * Reads a date and time with its offset; seconds may be left out, and the colon of the offset. What is finer than a
     * microsecond is cut off, so that nothing becomes later than it was told.
     *
     * @throws Unfit if it is none
     */
    public static Instant instant(String text) {
        Matcher parts = INSTANT.matcher(text.strip());
        if (!parts.matches()) {
            throw new Unfit(NO_INSTANT);
        }
        try {
            Instant instant = LocalDateTime.parse(parts.group(1)).toInstant(ZoneOffset.of(parts.group(2)));
            requireYear(instant.atOffset(ZoneOffset.UTC).getYear());
            return instant.truncatedTo(ChronoUnit.MICROS);
        } catch (DateTimeException impossible) {
            throw new Unfit(NO_INSTANT);
        }
    }

    /**
     * Reads a day; a date and time with its offset is the day it is then in the plant.
     *
     * @throws Unfit if it is none
     */
    public static LocalDate day(String text, ZoneId plant) {
        String day = text.strip();
        if (!DAY.matcher(day).matches()) {
            if (INSTANT.matcher(day).matches()) {
                return LocalDate.ofInstant(instant(day), plant);
            }
            throw new Unfit(NO_DAY);
        }
        try {
            LocalDate date = LocalDate.parse(day);
            requireYear(date.getYear());
            return date;
        } catch (DateTimeException impossible) {
            throw new Unfit(NO_DAY);
        }
    }

    /**
     * Reads the time that a text names, as long as it is exact: a whole day of the plant, a minute, a second, or what
     * is finer. A date and time without an offset is the plant's.
     *
     * @throws Unfit if it is none
     */
    public static Span span(String text, ZoneId plant) {
        String time = text.strip();
        if (DAY.matcher(time).matches()) {
            LocalDate day = day(time, plant);
            return new Span(
                    day.atStartOfDay(plant).toInstant(),
                    day.plusDays(1).atStartOfDay(plant).toInstant());
        }
        Matcher local = LOCAL.matcher(time);
        if (local.matches()) {
            return from(local(time, plant), local.group(1), local.group(2));
        }
        Matcher exact = INSTANT.matcher(time);
        if (!exact.matches()) {
            throw new Unfit(NO_SPAN);
        }
        local.reset(exact.group(1)).matches();
        return from(instant(time), local.group(1), local.group(2));
    }

    private static Span from(Instant begin, @Nullable String seconds, @Nullable String fraction) {
        ChronoUnit exact =
                fraction != null ? ChronoUnit.MICROS : seconds != null ? ChronoUnit.SECONDS : ChronoUnit.MINUTES;
        return new Span(begin, begin.plus(1, exact));
    }

    private static Instant local(String text, ZoneId plant) {
        try {
            LocalDateTime time = LocalDateTime.parse(text);
            requireYear(time.getYear());
            return time.atZone(plant).toInstant().truncatedTo(ChronoUnit.MICROS);
        } catch (DateTimeException impossible) {
            throw new Unfit(NO_SPAN);
        }
    }

    private static void requireYear(int year) {
        if (year < FIRST_YEAR) {
            throw new Unfit(TOO_EARLY);
        }
    }
}
