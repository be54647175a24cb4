package com.f2x.neurohub.telemetry.plant;

import com.f2x.neurohub.plant.station.StationCensus;
import com.f2x.neurohub.quality.figures.Figures;
import com.f2x.neurohub.quality.figures.Runs;
import com.f2x.neurohub.shared.time.Span;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Asks for the state of the plant: six statements, whatever there is. */
@Service
class PlantReader {

    /** What completed just now counts, whichever clock is ahead. */
    private static final Duration AHEAD = Duration.ofMinutes(1);

    private final PlantStateStore state;
    private final StationCensus stations;
    private final Figures figures;
    private final Clock clock;

    PlantReader(PlantStateStore state, StationCensus stations, Figures figures, Clock clock) {
        this.state = state;
        this.stations = stations;
        this.figures = figures;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public PlantReading read(Duration window) {
        Instant now = clock.instant();
        Span span = new Span(now.minus(window), now.plus(AHEAD));
        return new PlantReading(
                state.now(),
                stations.count(),
                figures.stock(),
                figures.runs(Runs.in(span)),
                figures.units(span),
                figures.firstPasses(span));
    }
}
