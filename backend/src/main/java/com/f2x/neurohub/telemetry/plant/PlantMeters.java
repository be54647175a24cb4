package com.f2x.neurohub.telemetry.plant;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The figures of the plant that are one number. A scrape reads what was seen before; without that it tells none. */
@Component
class PlantMeters {

    private final PlantWatch watch;
    private final MeterRegistry meters;

    PlantMeters(PlantWatch watch, MeterRegistry meters) {
        this.watch = watch;
        this.meters = meters;
        gauge("lots.open", null, state -> state.openLots(), "Lots that are CREATED or IN_PROGRESS");
        gauge("lots.oldest.age", "seconds", state -> state.oldestLotSeconds(), "Age of the oldest of them");
        gauge("sessions.open", null, state -> state.sessions(), "Station sessions that are open");
        gauge("labels.waiting", null, state -> state.labels(), "Labels that wait for their printer");
        gauge("labels.oldest.age", "seconds", state -> state.oldestLabelSeconds(), "How long the oldest of them waits");
        tagged("holds.open", Tags.of("subject", "lot"), state -> state.heldLots(), "Holds that are not released");
        tagged("holds.open", Tags.of("subject", "unit"), state -> state.heldUnits(), "Holds that are not released");
        registerAlerts();
        registerUnits();
    }

    private void registerAlerts() {
        String open = "Alerts that are neither resolved nor archived";
        tagged("alerts.open", Tags.of("severity", "high"), state -> state.urgentAlerts(), open);
        tagged("alerts.open", Tags.of("severity", "medium"), state -> state.warnings(), open);
        tagged("alerts.open", Tags.of("severity", "low"), state -> state.news(), open);
    }

    private void registerUnits() {
        String became = "Units of the window by what became of them";
        register(
                "units",
                Tags.of("outcome", "completed"),
                null,
                plant -> plant.units().completed(),
                became);
        register(
                "units",
                Tags.of("outcome", "defective"),
                null,
                plant -> plant.units().defective(),
                became);
    }

    private void gauge(String name, @Nullable String unit, ToDoubleFunction<PlantState> figure, String description) {
        register(name, Tags.empty(), unit, plant -> figure.applyAsDouble(plant.state()), description);
    }

    private void tagged(String name, Tags tags, ToDoubleFunction<PlantState> figure, String description) {
        register(name, tags, null, plant -> figure.applyAsDouble(plant.state()), description);
    }

    private void register(
            String name, Tags tags, @Nullable String unit, ToDoubleFunction<PlantReading> figure, String description) {
        Gauge.builder(
                        "neurohub.plant." + name,
                        () -> watch.latest().map(figure::applyAsDouble).orElse(Double.NaN))
                .tags(tags)
                .baseUnit(unit)
                .description(description)
                .register(meters);
    }
}
