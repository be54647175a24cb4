package com.f2x.neurohub.shared.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class PlantPropertiesTests {

    private static final Clock MIDNIGHT_IN_SEOUL = Clock.fixed(Instant.parse("2026-01-31T15:00:00Z"), ZoneOffset.UTC);

    @Test
    void theDayIsThePlants() {
        PlantProperties seoul = new PlantProperties(ZoneId.of("Asia/Seoul"));

        assertThat(seoul.today(MIDNIGHT_IN_SEOUL)).isEqualTo(LocalDate.of(2026, 2, 1));
    }
}
