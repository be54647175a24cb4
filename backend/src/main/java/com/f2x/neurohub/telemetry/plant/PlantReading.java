package com.f2x.neurohub.telemetry.plant;

import com.f2x.neurohub.quality.figures.FirstPass;
import com.f2x.neurohub.quality.figures.RunFigures;
import com.f2x.neurohub.quality.figures.Stock;
import com.f2x.neurohub.quality.figures.UnitFigures;
import java.util.List;
import java.util.Map;

/**
 * The plant at one moment.
 *
 * @param state what is open
 * @param stations active stations by how they are
 * @param stock units by process and state
 * @param runs runs of the window by process
 * @param units what became of units in the window
 * @param firstPasses first runs of the window by process
 */
record PlantReading(
        PlantState state,
        Map<String, Long> stations,
        List<Stock> stock,
        List<RunFigures> runs,
        UnitFigures units,
        List<FirstPass> firstPasses) {}
