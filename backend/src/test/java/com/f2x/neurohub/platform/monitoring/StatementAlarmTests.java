package com.f2x.neurohub.platform.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class StatementAlarmTests {

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final StatementAlarm alarm =
            new StatementAlarm(StatementBudgets.of("GET /api/v1/lots 1\nPOST /api/v1/process-data/bulk -"), meters);

    @Test
    void whatGrowsWithTheRowsIsCountedAndToldOnce(CapturedOutput output) {
        alarm.check("GET", "/api/v1/lots", 101, false);
        alarm.check("GET", "/api/v1/lots", 101, false);

        assertThat(excesses()).isEqualTo(2);
        assertThat(output.getAll().lines().filter(line -> line.contains("GET /api/v1/lots took")))
                .singleElement()
                .asString()
                .contains("WARN", "took 101 statements, 1 at most are known of it");
    }

    @Test
    void theUsualNumberAndWhatAKeyAddsAreNone() {
        alarm.check("GET", "/api/v1/lots", 3, false);
        alarm.check("GET", "/api/v1/lots", 5, true);
        alarm.check("GET", "/api/v1/lots", 4, false);

        assertThat(excesses()).isEqualTo(1);
    }

    @Test
    void operationsWithoutANumberMayTakeAny() {
        alarm.check("POST", "/api/v1/process-data/bulk", 1000, false);
        alarm.check("GET", "UNKNOWN", 1000, false);

        assertThat(excesses()).isZero();
    }

    @Test
    void theFileOfTheApplicationCanBeRead() {
        assertThat(StatementBudgets.read().most("GET /api/v1/lots/{id}")).hasValue(3);
        assertThat(StatementBudgets.read().most("POST /api/v1/process-data/bulk"))
                .isEmpty();
    }

    private double excesses() {
        return meters.find("neurohub.request.statements.excess").counters().stream()
                .mapToDouble(counter -> counter.count())
                .sum();
    }
}
