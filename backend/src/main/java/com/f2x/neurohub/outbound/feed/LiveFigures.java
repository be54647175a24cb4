package com.f2x.neurohub.outbound.feed;

import com.f2x.neurohub.quality.figures.EquipmentUse;
import com.f2x.neurohub.quality.figures.Figures;
import com.f2x.neurohub.quality.figures.RunFigures;
import com.f2x.neurohub.quality.figures.Runs;
import com.f2x.neurohub.shared.time.Span;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads the figures of the moment, as {@code quality} defines them. */
@Service
@Transactional(readOnly = true)
class LiveFigures {

    private static final int MOST_FAILURES = 10;
    private static final int DECIMALS = 4;

    /** What completed just now is told, whichever clock is ahead. */
    private static final Duration AHEAD = Duration.ofMinutes(1);

    private final Figures figures;
    private final Clock clock;

    LiveFigures(Figures figures, Clock clock) {
        this.figures = figures;
        this.clock = clock;
    }

    public LiveMetrics now() {
        Instant now = clock.instant();
        Span hour = new Span(now.minus(Duration.ofHours(1)), now.plus(AHEAD));
        List<RunFigures> runs = figures.runs(Runs.in(hour));
        EquipmentUse equipment = figures.equipmentInUse();
        return new LiveMetrics(
                now,
                successRate(RunFigures.sum(runs, RunFigures::total), RunFigures.sum(runs, RunFigures::failed)),
                "%d/%d".formatted(equipment.inUse(), equipment.all()),
                figures.failures(hour, MOST_FAILURES));
    }

    private static BigDecimal successRate(long runs, long failed) {
        return runs == 0
                ? BigDecimal.ONE
                : BigDecimal.valueOf(runs - failed).divide(BigDecimal.valueOf(runs), DECIMALS, RoundingMode.HALF_UP);
    }
}
