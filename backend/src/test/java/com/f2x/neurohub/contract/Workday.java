package com.f2x.neurohub.contract;

import static com.f2x.neurohub.contract.DayLedger.CONVERSION;
import static com.f2x.neurohub.contract.DayLedger.LAST;

import com.f2x.neurohub.contract.DayLedger.Kind;
import com.f2x.neurohub.contract.DayLedger.Unit;
import com.f2x.neurohub.testing.Answer;
import com.f2x.neurohub.testing.Plant;
import java.util.stream.IntStream;

/** A day on the shop floor with all three clients: first the README's tour, then two lots of ten units. */
final class Workday {

    static final String GOOD = """
            {"items": [{"code": "VOLTAGE", "name": "Voltage", "value": 12.1, "unit": "V", \
            "spec": {"min": 11.8, "max": 12.4, "target": 12.0}, "result": "PASS"}]}""";

    final DayLedger ledger = new DayLedger();
    final Plant.Lot tour;
    final Plant.Lot first;
    final Plant.Lot second;

    private final ContractFloor floor;

    /** How a station tells that a step is over. */
    private enum Way {
        TABLET,
        TCP,
        FILE,
        BUTTONS
    }

    Workday(ContractFloor floor) {
        this.floor = floor;
        this.tour = lot(2);
        this.first = lot(10);
        this.second = lot(10);
    }

    void work() {
        takeTheTour();
        workOnTheFirstLot();
        workOnTheSecondLot();
    }

    private Plant.Lot lot(int quantity) {
        Plant.Lot lot = floor.plant.emptyLot(quantity);
        for (int unit = 1; unit <= quantity; unit++) {
            floor.dashboard
                    .post("/lots/" + lot.id() + "/start-wip-generation?quantity=1", "null")
                    .expect(201);
        }
        ledger.add(lot, quantity);
        return lot;
    }

    private void takeTheTour() {
        floor.tabletStarts(tour.wip(1), 3).expect(422);
        pass(Way.TABLET, new Unit(tour, 1), 1, LAST);
        pass(Way.TABLET, new Unit(tour, 2), 1, LAST);
    }

    private void workOnTheFirstLot() {
        IntStream.rangeClosed(1, 2).forEach(unit -> pass(Way.TABLET, new Unit(first, unit), 1, LAST));
        pass(Way.BUTTONS, new Unit(first, 3), 1, LAST);
        pass(Way.TCP, new Unit(first, 4), 1, LAST);
        pass(Way.FILE, new Unit(first, 5), 1, LAST);
        failOnceAndPass(new Unit(first, 6), 3);
        Unit reworked = new Unit(first, 7);
        pass(Way.TCP, reworked, 1, 1);
        run(Way.TCP, reworked, 2, Kind.REWORK);
        pass(Way.TCP, reworked, 2, LAST);
        scrap(new Unit(first, 8), 4);
        convertAndFail(new Unit(first, 9));
        hold(new Unit(first, 10), 6);
    }

    private void workOnTheSecondLot() {
        IntStream.rangeClosed(1, 6).forEach(unit -> pass(Way.values()[unit % 4], new Unit(second, unit), 1, LAST));
        orderRework(new Unit(second, 7), 3);
        Unit running = new Unit(second, 8);
        floor.desktopStarts(running.wip(), 1).expect(201);
        ledger.note(running, Kind.RUNNING, 1);
        inspect(new Unit(second, 10));
    }

    private void failOnceAndPass(Unit unit, int process) {
        pass(Way.TABLET, unit, 1, process - 1);
        run(Way.TABLET, unit, process, Kind.FAIL);
        pass(Way.TABLET, unit, process, LAST);
    }

    private void scrap(Unit unit, int process) {
        pass(Way.TCP, unit, 1, process - 1);
        run(Way.TCP, unit, process, Kind.FAIL);
        floor.dashboard
                .post("/wip-items/" + unit.wip() + "/scrap", "{\"reason\":\"Bent\"}")
                .expect(200);
        ledger.note(unit, Kind.SCRAP, 0);
    }

    private void convertAndFail(Unit unit) {
        pass(Way.FILE, unit, 1, CONVERSION - 1);
        floor.dashboard
                .empty("POST", "/serials/generate-from-wip?wip_id=" + unit.wip() + "&print_label=true")
                .expect(201);
        ledger.note(unit, Kind.PASS, CONVERSION);
        run(Way.FILE, unit, LAST, Kind.FAIL);
    }

    private void hold(Unit unit, int process) {
        pass(Way.BUTTONS, unit, 1, process - 1);
        Answer held = floor.dashboard.post("/wip-items/" + unit.wip() + "/holds", "{\"reason\":\"Look at it\"}");
        held.expect(201);
        floor.tabletStarts(unit.wip(), process).expectProblem(422, "UNIT_ON_HOLD");
    }

    private void orderRework(Unit unit, int process) {
        pass(Way.TABLET, unit, 1, CONVERSION - 1);
        floor.dashboard
                .post(
                        "/wip-items/" + unit.wip() + "/rework-orders",
                        "{\"from_process\":%d,\"reason\":\"Wrong glue\"}".formatted(process))
                .expect(201);
        ledger.note(unit, Kind.REWORK_ORDER, process);
        pass(Way.BUTTONS, unit, process, LAST);
    }

    private void inspect(Unit unit) {
        pass(Way.TCP, unit, 1, CONVERSION);
        run(Way.BUTTONS, unit, LAST, Kind.FAIL);
        String serial = unit.lot().serial(unit.sequence());
        long id = floor.dashboard.get("/serials/number/" + serial).expect(200).id();
        floor.dashboard
                .put("/serials/" + id + "/status", "{\"status\":\"PASSED\",\"failure_reason\":\"Dust, wiped off\"}")
                .expect(200);
        ledger.note(unit, Kind.SET_PASSED, 0);
    }

    private void pass(Way way, Unit unit, int from, int to) {
        IntStream.rangeClosed(from, to).forEach(process -> run(way, unit, process, Kind.PASS));
    }

    private void run(Way way, Unit unit, int process, Kind result) {
        boolean tablet = way == Way.TABLET;
        (tablet ? floor.tabletStarts(unit.wip(), process) : floor.desktopStarts(unit.wip(), process)).expect(201);
        complete(way, unit.wip(), process, result).expect(200);
        ledger.note(unit, result, process);
    }

    private Answer complete(Way way, String unit, int process, Kind result) {
        boolean failed = result == Kind.FAIL;
        return switch (way) {
            case TABLET ->
                failed
                        ? floor.tablet.post(
                                "/process-operations/complete", """
                                {"wip_id":"%s","process_id":"%d","worker_id":"%s","result":"FAIL",\
                                "defect_data":{"defect_codes":["SCRATCH"]}}""".formatted(unit, process, ContractFloor.WORKER))
                        : floor.tabletPasses(unit, process);
            case TCP ->
                floor.desktopCompletes(
                        unit,
                        process,
                        result.name(),
                        failed ? "null" : GOOD,
                        failed ? "{\"defects\": [{\"code\": \"SCRATCH\", \"reason\": \"deep\"}]}" : "null");
            case FILE ->
                floor.desktopCompletes(
                        unit,
                        process,
                        result.name(),
                        "[{\"code\": \"CURRENT\", \"name\": \"Current\", \"value\": 1.5, \"unit\": \"A\", \"spec\": null}]",
                        failed ? "[{\"code\": \"SCRATCH\", \"reason\": \"deep\"}]" : "null");
            case BUTTONS -> floor.desktopCompletes(unit, process, result.name(), "null", "null");
        };
    }
}
