package com.f2x.neurohub.dashboard;

import com.f2x.neurohub.quality.figures.Periods.Step;
import java.util.Locale;
import org.springframework.core.convert.converter.Converter;
import org.springframework.stereotype.Component;

/** How long the periods of a trend are, as clients say it. */
enum TrendPeriod {
    DAILY(Step.DAY),
    WEEKLY(Step.WEEK),
    MONTHLY(Step.MONTH);

    private final Step step;

    TrendPeriod(Step step) {
        this.step = step;
    }

    Step step() {
        return step;
    }

    /** Reads it in any case, as the dashboard sends it in small letters; blank is daily. */
    @Component
    static final class Reader implements Converter<String, TrendPeriod> {

        @Override
        public TrendPeriod convert(String text) {
            return text.isBlank() ? DAILY : valueOf(text.strip().toUpperCase(Locale.ROOT));
        }
    }
}
