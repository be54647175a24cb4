package com.f2x.neurohub.quality.figures;

import com.f2x.neurohub.shared.problem.Rule;
import com.f2x.neurohub.shared.problem.Unfit;
import com.f2x.neurohub.shared.time.PlantProperties;
import com.f2x.neurohub.shared.time.Span;
import com.f2x.neurohub.shared.time.TimeText;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;

/** The time that figures are of, cut in the plant's zone. */
@Component
public class Windows {

    /** Days that a window has where its begin is not told, the last one included. */
    private static final int USUAL_DAYS = 30;

    private final Clock clock;
    private final ZoneId zone;

    Windows(Clock clock, PlantProperties plant) {
        this.clock = clock;
        this.zone = plant.timeZone();
    }

    /** The plant's date now. */
    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), zone);
    }

    /** The last days, today included. */
    public Periods lastDays(int days) {
        LocalDate today = today();
        return Periods.of(today.minusDays(days - 1L), today, Periods.Step.DAY, zone);
    }

    /** The periods that the last days lie in. */
    public Periods lastDays(int days, Periods.Step step) {
        LocalDate today = today();
        return Periods.of(today.minusDays(days - 1L), today, step, zone);
    }

    /** One day. */
    public Periods day(@Nullable LocalDate day) {
        LocalDate date = day == null ? today() : day;
        return Periods.of(date, date, Periods.Step.DAY, zone);
    }

    /**
     * Reads what a client asks for: days, or dates and times, both included.
     *
     * @param start the begin; blank for 30 days before the end
     * @param end the end; blank for the end of today
     * @throws com.f2x.neurohub.shared.problem.ProblemException 422 if one of them is no time, or the end lies first
     */
    public Span between(@Nullable String start, @Nullable String end) {
        Span last = read("end_date", StringUtils.hasText(end) ? end : today().toString());
        Span first = StringUtils.hasText(start) ? read("start_date", start) : usual(last);
        if (!first.begin().isBefore(last.end())) {
            throw Rule.INVALID_CONTENT.at("start_date", "must not lie after end_date");
        }
        return new Span(first.begin(), last.end());
    }

    private Span usual(Span last) {
        LocalDate day = LocalDate.ofInstant(last.begin(), zone);
        return lastDays(day, USUAL_DAYS);
    }

    private Span lastDays(LocalDate last, int days) {
        return new Span(
                last.minusDays(days - 1L).atStartOfDay(zone).toInstant(),
                last.plusDays(1).atStartOfDay(zone).toInstant());
    }

    private Span read(String field, String text) {
        try {
            return TimeText.span(text.replace(' ', '+'), zone);
        } catch (Unfit unfit) {
            throw Rule.INVALID_CONTENT.at(field, unfit.words());
        }
    }
}
