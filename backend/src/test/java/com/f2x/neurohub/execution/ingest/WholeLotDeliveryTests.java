package com.f2x.neurohub.execution.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import com.f2x.neurohub.shared.access.Role;
import com.f2x.neurohub.testing.Answer;
import com.f2x.neurohub.testing.Api;
import com.f2x.neurohub.testing.ApplicationTest;
import com.f2x.neurohub.testing.Database;
import com.f2x.neurohub.testing.Plant;
import java.net.http.HttpRequest;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ApplicationTest
class WholeLotDeliveryTests {

    private static final int UNITS = 25;

    private final Api api;
    private final Plant plant;
    private final Database database;
    private final Clock clock;

    WholeLotDeliveryTests(
            @Autowired Api api, @Autowired Plant plant, @Autowired Database database, @Autowired Clock clock) {
        this.api = api;
        this.plant = plant;
        this.database = database;
        this.clock = clock;
    }

    /** Units are called by their WIP ids before the conversion and by their serial numbers after it. */
    @Test
    void aLotDeliveredStepByStepIsCompletedWithAllItsSerials() {
        Plant.Lot lot = plant.lot(UNITS);
        Records records = records(lot);
        List<Object> runs = new ArrayList<>();
        for (int unit = 1; unit <= UNITS; unit++) {
            for (int process = 1; process <= 7; process++) {
                runs.add(records.pass(lot.wip(unit), process));
            }
        }
        Tester tester = new Tester(api.as(Role.OPERATOR));
        tester.deliver(records.lines(runs)).expect(7 * UNITS, 0, 0);
        runs.clear();
        for (int unit = 1; unit <= UNITS; unit++) {
            runs.add(records.pass(lot.serial(unit), 8));
        }
        tester.deliver(records.lines(runs)).expect(UNITS, 0, 0);

        Answer read = plant.read(lot);
        assertThat(read.text("status")).isEqualTo("COMPLETED");
        assertThat(read.json().path("serial_count").asInt()).isEqualTo(UNITS);
        assertThat(read.json().path("passed_quantity").asInt()).isEqualTo(UNITS);
        assertThat(database.number("select count(*) from serials where lot_id = ? and status = 'PASSED'", lot.id()))
                .isEqualTo(UNITS);
        assertThat(database.number(
                        "select count(*) from process_data where lot_id = ? and (process_id = 8) = (serial_id is not null)",
                        lot.id()))
                .isEqualTo(8 * UNITS);
    }

    @Test
    void unitsAreCreatedUpToTheLotsTarget() {
        Plant.Lot lot = plant.emptyLot(2);
        Records records = records(lot);

        Receipts receipts = new Tester(api.as(Role.MANAGER))
                .deliver(
                        "?create_missing=units",
                        records.lines(records.pass("A1", 1), records.pass("A2", 1), records.pass("A3", 1)))
                .expect(2, 0, 1);

        assertThat(receipts.rejections().values()).containsExactly("LOT_QUANTITY");
        new Tester(api.as(Role.OPERATOR))
                .deliver(records.lines(records.pass("A2", 2)))
                .expect(1, 0, 0);
    }

    @Test
    void aChunkCostsAsMuchAsOneRecord() {
        List<Plant.Lot> lots = List.of(plant.lot(100), plant.lot(100), plant.lot(100));
        statements(runs(lots.get(0), 1, 50));

        int one = statements(runs(lots.get(0), 51, 51));
        List<Object> many = runs(lots.get(1), 1, 100);
        many.addAll(runs(lots.get(2), 1, 100));

        assertThat(statements(many)).isEqualTo(one);
    }

    private List<Object> runs(Plant.Lot lot, int first, int last) {
        Records records = records(lot);
        List<Object> runs = new ArrayList<>();
        for (int unit = first; unit <= last; unit++) {
            runs.add(records.pass(lot.wip(unit), 1));
        }
        return runs;
    }

    private int statements(List<Object> runs) {
        Api operator = api.as(Role.OPERATOR);
        Answer answer = operator.send(operator.request(Tester.PATH)
                .header("Content-Type", Tester.NDJSON)
                .POST(HttpRequest.BodyPublishers.ofString(new Records("", clock.instant()).lines(runs))));
        Tester.receipts(answer).expect(runs.size(), 0, 0);
        return answer.statements();
    }

    private Records records(Plant.Lot lot) {
        return new Records(lot.number(), clock.instant().minus(Duration.ofHours(6)));
    }
}
