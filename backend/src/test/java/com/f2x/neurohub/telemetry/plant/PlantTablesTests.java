package com.f2x.neurohub.telemetry.plant;

import static org.assertj.core.api.Assertions.assertThat;

import com.f2x.neurohub.quality.figures.Stock;
import com.f2x.neurohub.quality.figures.UnitFigures;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** A row that is taken out and put in again is found twice by a scrape that goes on meanwhile, which then fails. */
class PlantTablesTests {

    private static final PlantState NOTHING_OPEN = new PlantState(0, 0, 0, 0, 0, 0, 0, 0, 0, 0);

    private final MeterRegistry meters = new SimpleMeterRegistry();
    private final PlantTables tables = new PlantTables(meters);

    @Test
    void aRowThatStaysIsTheSameMeterWithItsNewNumber() {
        tables.show(reading(new Stock("PACKING", "CREATED", 3)));
        Set<Integer> before = identities();

        tables.show(reading(new Stock("PACKING", "CREATED", 5)));

        assertThat(identities()).isEqualTo(before);
        assertThat(units("PACKING")).isEqualTo(5);
    }

    @Test
    void aRowThatIsGoneIsNotToldAndComesBackWithItsNumber() {
        tables.show(reading(new Stock("PACKING", "CREATED", 3)));

        tables.show(reading(new Stock("CASTING", "CREATED", 1)));
        assertThat(meters.find("neurohub.plant.wip.units").gauges()).hasSize(1);
        assertThat(units("CASTING")).isEqualTo(1);

        tables.show(reading(new Stock("PACKING", "CREATED", 4)));
        assertThat(units("PACKING")).isEqualTo(4);
    }

    @Test
    void whenNothingIsKnownNothingIsTold() {
        tables.show(reading(new Stock("PACKING", "CREATED", 3)));

        tables.clear();

        assertThat(meters.getMeters()).isEmpty();
    }

    private Set<Integer> identities() {
        return meters.getMeters().stream().map(System::identityHashCode).collect(Collectors.toSet());
    }

    private double units(String process) {
        return meters.get("neurohub.plant.wip.units")
                .tag("process", process)
                .gauge()
                .value();
    }

    private static PlantReading reading(Stock row) {
        return new PlantReading(
                NOTHING_OPEN,
                Map.of("online", row.units()),
                List.of(row),
                List.of(),
                new UnitFigures(LocalDate.EPOCH, 0, 0),
                List.of());
    }
}
