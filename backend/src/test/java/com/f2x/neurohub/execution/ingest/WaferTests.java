package com.f2x.neurohub.execution.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import com.f2x.neurohub.shared.access.Role;
import com.f2x.neurohub.testing.Answer;
import com.f2x.neurohub.testing.Api;
import com.f2x.neurohub.testing.ApplicationTest;
import com.f2x.neurohub.testing.Database;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A real wafer: 1,456 dies, 113 of them tested twice. */
@ApplicationTest
class WaferTests {

    private final Api api;
    private final Database database;
    private final WaferLots lots;
    private final Tester manager;

    WaferTests(@Autowired Api api, @Autowired Database database) {
        this.api = api;
        this.database = database;
        this.lots = new WaferLots(api);
        this.manager = new Tester(api.as(Role.MANAGER));
    }

    @Test
    void itIsStoredOnceHoweverOftenItIsDelivered() {
        String lines = WaferFile.lines("ONCE");
        long lot = lots.lot("ONCE", 3000);

        manager.deliver(Tester.HISTORICAL_UNITS, lines).expect(WaferFile.RUNS, 0, 0);
        assertCounters(lot, WaferFile.PASSED, WaferFile.UNITS - WaferFile.PASSED, WaferFile.UNITS);
        assertYield(lot, "");

        String stored = checksum(lot);
        manager.deliverZipped(Tester.HISTORICAL_UNITS, Tester.gzip(lines.getBytes(StandardCharsets.UTF_8)))
                .expect(0, WaferFile.RUNS, 0);
        assertThat(checksum(lot)).isEqualTo(stored);
    }

    @Test
    void aSecondWaferWithTheSameMarksStaysApart() {
        String lines = WaferFile.lines("TWIN");
        long lot = lots.lot("TWIN", 3000);

        manager.deliver(Tester.HISTORICAL_UNITS, lines + WaferFile.ofWafer("03", lines))
                .expect(2 * WaferFile.RUNS, 0, 0);

        assertCounters(lot, 2 * WaferFile.PASSED, 2 * (WaferFile.UNITS - WaferFile.PASSED), 2 * WaferFile.UNITS);
        assertYield(lot, "&carrier=02");
        assertYield(lot, "&carrier=03");
        assertThat(yieldOf(lot, "").text("units")).isEqualTo(String.valueOf(2 * WaferFile.UNITS));
    }

    private void assertCounters(long lot, int passed, int failed, int units) {
        Answer read = api.as(Role.VIEWER).get("/api/v1/lots/" + lot).expect(200);
        assertThat(read.text("passed_quantity")).isEqualTo(String.valueOf(passed));
        assertThat(read.text("failed_quantity")).isEqualTo(String.valueOf(failed));
        assertThat(read.text("wip_count")).isEqualTo(String.valueOf(units));
        assertThat(read.text("status")).isEqualTo("IN_PROGRESS");
    }

    private void assertYield(long lot, String carrier) {
        Answer yield = yieldOf(lot, carrier);
        assertThat(yield.json().path("units").asInt()).isEqualTo(WaferFile.UNITS);
        assertThat(yield.json().path("runs").asInt()).isEqualTo(WaferFile.RUNS);
        assertThat(yield.json().path("retested_units").asInt()).isEqualTo(113);
        assertThat(yield.json().path("passing_runs").asInt()).isEqualTo(1389);
        assertThat(yield.json().path("first_pass_units").asInt()).isEqualTo(1343);
        assertThat(yield.json().path("final_pass_units").asInt()).isEqualTo(1389);
        assertThat(yield.json().path("raw_yield").asDouble()).isEqualTo(1389 / 1569.0);
        assertThat(yield.json().path("first_pass_yield").asDouble()).isEqualTo(1343 / 1456.0);
        assertThat(yield.json().path("final_yield").asDouble()).isEqualTo(1389 / 1456.0);
    }

    private Answer yieldOf(long lot, String carrier) {
        return api.as(Role.VIEWER)
                .get("/api/v1/lots/%d/yield?process=EWS%s".formatted(lot, carrier))
                .expect(200);
    }

    private String checksum(long lot) {
        return database.text("""
                select md5(string_agg(row, '|' order by row))
                from (select 'p' || d.xmin || d::text as row from process_data d where d.lot_id = :lot
                      union all select 'w' || w.xmin || w::text from wip_items w where w.lot_id = :lot
                      union all select 'l' || l.xmin || l::text from lots l where l.id = :lot) rows
                """.replace(":lot", String.valueOf(lot)));
    }
}
