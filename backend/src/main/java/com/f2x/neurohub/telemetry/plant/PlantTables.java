package com.f2x.neurohub.telemetry.plant;

import com.f2x.neurohub.quality.figures.RunFigures;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.MultiGauge.Row;
import io.micrometer.core.instrument.Tags;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The figures of the plant that have rows: each process, state or result is one series, and goes when its row does. */
@Component
class PlantTables {

    private static final String PROCESS = "process";

    private final MultiGauge stock;
    private final MultiGauge runs;
    private final MultiGauge firstPass;
    private final MultiGauge stations;

    PlantTables(MeterRegistry meters) {
        stock = MultiGauge.builder("neurohub.plant.wip.units")
                .description("Units of lots that are not through, by the process they are at and their state")
                .register(meters);
        runs = MultiGauge.builder("neurohub.plant.runs")
                .description("Runs that completed in the window, by process and result")
                .register(meters);
        firstPass = MultiGauge.builder("neurohub.plant.first.pass.yield")
                .description("Units whose first run of the process passed, of those whose first run is in the window")
                .baseUnit("ratio")
                .register(meters);
        stations = MultiGauge.builder("neurohub.plant.stations")
                .description("Active stations by how they are")
                .register(meters);
    }

    void show(PlantReading reading) {
        stock.register(
                reading.stock().stream()
                        .map(row ->
                                Row.of(Tags.of(PROCESS, row.processCode(), "state", lower(row.state())), row.units()))
                        .toList(),
                true);
        runs.register(reading.runs().stream().flatMap(PlantTables::results).toList(), true);
        firstPass.register(
                reading.firstPasses().stream()
                        .map(row -> Row.of(Tags.of(PROCESS, row.processCode()), row.firstPassYield()))
                        .toList(),
                true);
        List<Row<?>> counted = reading.stations().entrySet().stream()
                .<Row<?>>map(row -> Row.of(Tags.of("status", row.getKey()), row.getValue()))
                .toList();
        stations.register(counted, true);
    }

    /** Tells nothing until there is something to show. */
    void clear() {
        Stream.of(stock, runs, firstPass, stations).forEach(table -> table.register(List.of(), true));
    }

    private static Stream<Row<?>> results(RunFigures row) {
        return Stream.of(
                result(row, "pass", row.passed()),
                result(row, "fail", row.failed()),
                result(row, "rework", row.reworked()));
    }

    private static Row<?> result(RunFigures row, String result, long count) {
        return Row.of(Tags.of(PROCESS, row.processCode(), "result", result), count);
    }

    private static String lower(String state) {
        return state.toLowerCase(Locale.ROOT);
    }
}
