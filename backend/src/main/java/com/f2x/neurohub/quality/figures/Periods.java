package com.f2x.neurohub.quality.figures;

import com.f2x.neurohub.shared.time.Span;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.jdbc.support.SqlArrayValue;

/**
 * Periods that follow each other.
 *
 * @param days the first day of each
 * @param bounds where they begin, and where the last one ends
 */
public record Periods(List<LocalDate> days, List<Instant> bounds) {

    public Periods {
        days = List.copyOf(days);
        bounds = List.copyOf(bounds);
    }

    /** How long a period is. */
    public enum Step {
        DAY,
        /** From Monday. */
        WEEK,
        MONTH;

        LocalDate first(LocalDate day) {
            return switch (this) {
                case DAY -> day;
                case WEEK -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
                case MONTH -> day.withDayOfMonth(1);
            };
        }

        LocalDate next(LocalDate day) {
            return switch (this) {
                case DAY -> day.plusDays(1);
                case WEEK -> day.plusWeeks(1);
                case MONTH -> day.plusMonths(1);
            };
        }
    }

    /** The periods that these days lie in, each whole. */
    static Periods of(LocalDate first, LocalDate last, Step step, ZoneId zone) {
        List<LocalDate> days = new ArrayList<>();
        LocalDate day = step.first(first);
        for (; !day.isAfter(last); day = step.next(day)) {
            days.add(day);
        }
        return new Periods(
                days,
                Stream.concat(days.stream(), Stream.of(day))
                        .map(begin -> begin.atStartOfDay(zone).toInstant())
                        .toList());
    }

    /** One period. */
    static Periods of(Span span, ZoneId zone) {
        return new Periods(List.of(LocalDate.ofInstant(span.begin(), zone)), List.of(span.begin(), span.end()));
    }

    /** All of it. */
    public Span span() {
        return new Span(bounds.get(0), bounds.get(bounds.size() - 1));
    }

    /** The bounds as an array of their own type: as a text they would be read again for each row. */
    SqlArrayValue array() {
        return new SqlArrayValue(
                "timestamptz", bounds.stream().map(Instant::toString).toArray());
    }
}
