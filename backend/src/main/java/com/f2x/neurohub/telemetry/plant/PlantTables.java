package com.f2x.neurohub.telemetry.plant;

import static java.util.stream.Collectors.toUnmodifiableMap;

import com.f2x.neurohub.quality.figures.RunFigures;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The figures of the plant that have rows: each process, state or result is one series, and goes when its row does. */
@Component
class PlantTables {

    private static final String PROCESS = "process";

    private final PlantTable stock;
    private final PlantTable runs;
    private final PlantTable firstPass;
    private final PlantTable stations;

    PlantTables(MeterRegistry meters) {
        stock = new PlantTable(
                MultiGauge.builder("neurohub.plant.wip.units")
                        .description("Units of lots that are not through, by the process they are at and their state"),
                meters);
        runs = new PlantTable(
                MultiGauge.builder("neurohub.plant.runs")
                        .description("Runs that completed in the window, by process and result"),
                meters);
        firstPass = new PlantTable(
                MultiGauge.builder("neurohub.plant.first.pass.yield")
                        .description(
                                "Units whose first run of the process passed, of those whose first run is in the window")
                        .baseUnit("ratio"),
                meters);
        stations = new PlantTable(
                MultiGauge.builder("neurohub.plant.stations").description("Active stations by how they are"), meters);
    }

    void show(PlantReading reading) {
        stock.show(rows(
                reading.stock(),
                row -> Tags.of(PROCESS, row.processCode(), "state", lower(row.state())),
                row -> row.units()));
        runs.show(rows(reading.runs().stream().flatMap(PlantTables::results).toList(), Result::tags, Result::count));
        firstPass.show(
                rows(reading.firstPasses(), row -> Tags.of(PROCESS, row.processCode()), row -> row.firstPassYield()));
        stations.show(
                rows(reading.stations().entrySet(), row -> Tags.of("status", row.getKey()), row -> row.getValue()));
    }

    /** Tells nothing until there is something to show. */
    void clear() {
        Stream.of(stock, runs, firstPass, stations).forEach(table -> table.show(Map.of()));
    }

    private record Result(Tags tags, long count) {

        static Result of(RunFigures row, String result, long count) {
            return new Result(Tags.of(PROCESS, row.processCode(), "result", result), count);
        }
    }

    private static Stream<Result> results(RunFigures row) {
        return Stream.of(
                Result.of(row, "pass", row.passed()),
                Result.of(row, "fail", row.failed()),
                Result.of(row, "rework", row.reworked()));
    }

    private static <T> Map<Tags, Number> rows(Collection<T> rows, Function<T, Tags> tags, Function<T, Number> number) {
        return rows.stream().collect(toUnmodifiableMap(tags, number));
    }

    private static String lower(String state) {
        return state.toLowerCase(Locale.ROOT);
    }
}
