package com.f2x.neurohub.dashboard;

import com.f2x.neurohub.quality.figures.Periods.Step;

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
}
