package com.f2x.neurohub.execution.door;

import static org.assertj.core.api.Assertions.assertThat;

import com.f2x.neurohub.shared.access.Role;
import com.f2x.neurohub.testing.Answer;
import com.f2x.neurohub.testing.Api;
import com.f2x.neurohub.testing.ApplicationTest;
import com.f2x.neurohub.testing.Database;
import com.f2x.neurohub.testing.Plant;
import com.f2x.neurohub.testing.Station;
import com.f2x.neurohub.testing.Together;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Many clients do what is allowed and what is not, all at once; the books must balance in the end. */
@ApplicationTest
class RandomOperationsTests {

    private static final int OPERATIONS = 2_000;
    private static final int THREADS = 16;
    private static final int UNITS = 6;

    private final Database database;
    private final Plant plant;
    private final Api manager;
    private final Station tablet;
    private final Station desk;

    RandomOperationsTests(@Autowired Api api, @Autowired Plant plant, @Autowired Database database) {
        this.plant = plant;
        this.database = database;
        this.manager = api.as(Role.MANAGER);
        this.tablet = new Station(api.as(Role.OPERATOR));
        this.desk = new Station(manager);
    }

    @Test
    void theBooksBalanceAfterTwoThousandOperations() {
        int[] steps = {1, 2, 7, 8};
        String route = plant.route(steps);
        for (int step : steps) {
            plant.setStep(route, step, "max_attempts = 20");
        }
        List<Plant.Lot> lots = IntStream.range(0, 3)
                .mapToObj(n -> plant.emptyLot(plant.modelOn(route), UNITS))
                .toList();
        List<String> machines = List.of(plant.equipment(1), plant.equipment(2), plant.equipment(0), "UNKNOWN", "");

        List<Answer> answers = Together.on(THREADS, OPERATIONS, number -> {
            Random random = new Random(number);
            return operate(random, lots.get(random.nextInt(3)), machines.get(random.nextInt(5)));
        });

        assertThat(answers)
                .extracting(Answer::status)
                .containsOnly(200, 201, 404, 409, 422)
                .contains(201, 409, 422);
        assertThat(answers)
                .filteredOn(answer -> answer.status() == 409)
                .extracting(answer -> answer.text("rule"))
                .doesNotContain("CONCURRENT_CHANGE", "DUPLICATE");
        assertThat(database.number(
                        "select count(*) from serials where status = 'PASSED' and lot_id in (?, ?, ?)", ids(lots)))
                .isPositive();
        for (Plant.Lot lot : lots) {
            assertThatTheBooksBalance(lot.id());
        }
    }

    private static Object[] ids(List<Plant.Lot> lots) {
        return lots.stream().map(Plant.Lot::id).toArray();
    }

    private Answer operate(Random random, Plant.Lot lot, String machine) {
        int sequence = 1 + random.nextInt(UNITS);
        String unit = random.nextInt(4) == 0 ? lot.serial(sequence) : lot.wip(sequence);
        Station station = random.nextBoolean() ? tablet : desk;
        int step = List.of(1, 2, 7, 8).get(random.nextInt(4));
        return switch (random.nextInt(20)) {
            case 0 -> manager.post("/api/v1/lots/" + lot.id() + "/start-wip-generation?quantity=1");
            case 1 -> manager.put("/api/v1/lots/" + lot.id(), Map.of("target_quantity", UNITS - random.nextInt(2)));
            case 2 -> station.convert(unit);
            case 3, 4, 5, 6, 7, 8, 9, 10 -> station.start(unit, step, "equipment_id", machine);
            case 11, 12 -> station.complete(unit, step, "FAIL");
            case 13 -> station.complete(unit, step, "REWORK");
            default -> station.complete(unit, step, "PASS");
        };
    }

    private void assertThatTheBooksBalance(long lot) {
        assertNone("counters equal what they count", """
                select count(*) from lots l where l.id = ? and (
                    wip_count <> (select count(*) from wip_items w where w.lot_id = l.id)
                    or serial_count <> (select count(*) from serials s where s.lot_id = l.id)
                    or passed_quantity <> (select count(*) from serials s where s.lot_id = l.id and s.status = 'PASSED')
                    or failed_quantity <> (select count(*) from serials s where s.lot_id = l.id and s.status = 'FAILED')
                        + (select count(*) from wip_items w where w.lot_id = l.id and w.status = 'FAILED')
                    or (status in ('COMPLETED', 'CLOSED')) <> (passed_quantity = target_quantity))
                """, lot);
        assertNone("one valid PASS per unit and step", """
                select count(*) from (select from process_data where lot_id = ? and result = 'PASS'
                    group by wip_id, process_id having count(*) > 1) twice
                """, lot);
        assertNone("one running step per unit", """
                select count(*) from (select from process_data where lot_id = ? and completed_at is null
                    group by wip_id having count(*) > 1) twice
                """, lot);
        assertNone("attempts are counted through", """
                select count(*) from (select from process_data where lot_id = ?
                    group by wip_id, process_id having count(*) <> max(attempt_no)) gaps
                """, lot);
        assertNone("a converted item has its serial, no other has", """
                select count(*) from wip_items w left join serials s on s.wip_item_id = w.id
                where w.lot_id = ? and (w.status = 'CONVERTED') <> (s.id is not null)
                """, lot);
        assertNone("a completed item passed every step before the conversion", """
                select count(*) from wip_items w where w.lot_id = ? and (w.status in ('COMPLETED', 'CONVERTED'))
                    <> ((select count(*) from process_data d where d.wip_id = w.id and d.result = 'PASS'
                         and d.process_id in (1, 2)) = 2)
                """, lot);
        assertNone("an item is at the process that runs", """
                select count(*) from wip_items w left join process_data d on d.wip_id = w.id and d.completed_at is null
                where w.lot_id = ? and w.current_process_id is distinct from d.process_id
                """, lot);
        assertNone("a step ran after the one before it passed", """
                select count(*) from process_data d where d.lot_id = ? and d.process_id <> 1 and not exists (
                    select from process_data p where p.wip_id = d.wip_id and p.result = 'PASS'
                      and p.process_id = case d.process_id when 2 then 1 when 7 then 2 else 7 end
                      and p.completed_at <= d.started_at)
                """, lot);
        assertNone("no machine ran more than it has room for", """
                select count(*) from process_data a join equipment e on e.id = a.equipment_id
                where a.lot_id = ? and e.capacity < (select count(*) from process_data b where b.equipment_id = e.id
                    and b.started_at <= a.started_at and coalesce(b.completed_at, 'infinity') > a.started_at)
                """, lot);
    }

    private void assertNone(String what, String sql, long lot) {
        assertThat(database.number(sql, lot)).as(what).isZero();
    }
}
