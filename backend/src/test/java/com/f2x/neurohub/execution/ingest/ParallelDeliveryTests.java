package com.f2x.neurohub.execution.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import com.f2x.neurohub.shared.access.Role;
import com.f2x.neurohub.testing.Api;
import com.f2x.neurohub.testing.ApplicationTest;
import com.f2x.neurohub.testing.Database;
import com.f2x.neurohub.testing.Plant;
import com.f2x.neurohub.testing.Station;
import com.f2x.neurohub.testing.Together;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ApplicationTest
class ParallelDeliveryTests {

    private final Api api;
    private final Plant plant;
    private final Database database;
    private final Clock clock;

    ParallelDeliveryTests(
            @Autowired Api api, @Autowired Plant plant, @Autowired Database database, @Autowired Clock clock) {
        this.api = api;
        this.plant = plant;
        this.database = database;
        this.clock = clock;
    }

    @Test
    void whatIsDeliveredByTwoAtOnceIsStoredOnceAndNeverRejected() {
        Plant.Lot lot = plant.lot(100);
        Records records = new Records(lot.number(), hoursAgo());
        List<Object> runs = new ArrayList<>();
        for (int unit = 1; unit <= 100; unit++) {
            runs.add(unit % 2 == 0 ? records.pass(lot.wip(unit), 1) : records.fail(lot.wip(unit), 1));
        }
        String body = records.lines(runs);

        List<Receipts> answers = Together.atOnce(4, number -> new Tester(api.as(Role.OPERATOR)).deliver(body));

        assertThat(sum(answers, "created")).isEqualTo(100);
        assertThat(sum(answers, "duplicate")).isEqualTo(300);
        assertThat(answers.stream().map(Receipts::rows).distinct()).hasSize(1);
        assertThat(rows(lot)).isEqualTo(100);
    }

    @Test
    void unknownUnitsAreRegisteredOnce() {
        Plant.Lot lot = plant.emptyLot(100);
        Records records = new Records(lot.number(), hoursAgo());
        String body = records.lines(IntStream.rangeClosed(1, 50)
                .mapToObj(mark -> records.pass("X" + mark, 1, "carrier", "7"))
                .toList());

        List<Receipts> answers =
                Together.atOnce(4, number -> new Tester(api.as(Role.MANAGER)).deliver(Tester.HISTORICAL_UNITS, body));

        assertThat(sum(answers, "created")).isEqualTo(50);
        assertThat(sum(answers, "duplicate")).isEqualTo(150);
        assertThat(plant.read(lot).json().path("wip_count").asInt()).isEqualTo(50);
    }

    @Test
    void deliveriesAndLiveWorkOnTheSameUnitsDoNotDisturbEachOther() {
        int units = 40;
        Plant.Lot lot = plant.lotOn(plant.route(1, 2), units);
        Station station = new Station(api.as(Role.OPERATOR));
        Instant first = hoursAgo();

        List<Integer> statuses = Together.atOnce(4, number -> {
            int worst = 0;
            Records records = new Records(lot.number(), first.plusSeconds(number));
            for (int unit = 1; unit <= units; unit++) {
                int turn = number % 2 == 0 ? unit : units + 1 - unit;
                worst = Math.max(worst, number < 2 ? live(station, lot.wip(turn)) : deliver(records, lot, turn));
            }
            return worst;
        });

        assertThat(statuses).allMatch(status -> status < 500);
        assertThat(database.number(
                        "select count(*) from process_data where lot_id = ? and result = 'PASS'"
                                + " and superseded_at is null and process_id = 1",
                        lot.id()))
                .isEqualTo(units);
        assertThat(database.number(
                        "select count(*) from lots l where id = ? and failed_quantity = (select count(*) from wip_items w"
                                + " where w.lot_id = l.id and w.status = 'FAILED') and passed_quantity ="
                                + " (select count(*) from wip_items w where w.lot_id = l.id and w.status = 'COMPLETED')",
                        lot.id()))
                .isOne();
    }

    private static int live(Station station, String unit) {
        int start = station.start(unit, 1).status();
        return Math.max(start, station.complete(unit, 1, "PASS").status());
    }

    private int deliver(Records records, Plant.Lot lot, int unit) {
        Receipts receipts = new Tester(api.as(Role.MANAGER))
                .deliver(
                        Tester.HISTORICAL,
                        records.lines(records.pass(lot.wip(unit), 1), records.fail(lot.wip(unit), 2)));
        assertThat(receipts.rejections().values())
                .as("Only refusals by rules")
                .doesNotContain("CONCURRENT_CHANGE", "INTERNAL_ERROR");
        return 200;
    }

    private Instant hoursAgo() {
        return clock.instant().minus(Duration.ofHours(5));
    }

    private static int sum(List<Receipts> answers, String status) {
        return answers.stream()
                .mapToInt(answer -> answer.summary().path(status).asInt())
                .sum();
    }

    private long rows(Plant.Lot lot) {
        return database.number("select count(*) from process_data where lot_id = ?", lot.id());
    }
}
