package com.f2x.neurohub.label.job;

import static org.assertj.core.api.Assertions.assertThat;

import com.f2x.neurohub.label.template.LabelService;
import com.f2x.neurohub.shared.access.Role;
import com.f2x.neurohub.testing.Answer;
import com.f2x.neurohub.testing.Api;
import com.f2x.neurohub.testing.ApplicationTest;
import com.f2x.neurohub.testing.Database;
import com.f2x.neurohub.testing.Plant;
import com.f2x.neurohub.testing.Station;
import com.f2x.neurohub.testing.Together;
import com.f2x.neurohub.testing.machine.Patience;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Labels come out once and in order, whatever printers and nodes do, and no work waits for them. */
@ApplicationTest
class PrintingTests {

    private static final int CONVERSION = 7;

    private final Api api;
    private final Plant plant;
    private final Database database;
    private final PrintLoop loop;
    private final LabelService labels;
    private final PrintPlant printers;
    private final Station station;

    PrintingTests(
            @Autowired Api api,
            @Autowired Plant plant,
            @Autowired Database database,
            @Autowired PrintLoop loop,
            @Autowired LabelService labels) {
        this.api = api;
        this.plant = plant;
        this.database = database;
        this.loop = loop;
        this.labels = labels;
        this.printers = new PrintPlant(api, database);
        this.station = new Station(api.as(Role.OPERATOR));
    }

    @AfterEach
    void clear() {
        loop.stop();
        printers.clear();
    }

    @Test
    void thePassOfAFlaggedStepPrintsTheLabelByteForByte() {
        try (TestPrinter printer = TestPrinter.willing()) {
            printers.usual(printer.port());
            printers.flag(CONVERSION, "SERIAL_LABEL");
            Plant.Lot lot = plant.lotOn(plant.route(1, CONVERSION), 1);
            loop.start();

            station.passEach(lot.wip(1), 1, CONVERSION);
            Patience.await().until(() -> printer.labels().size() == 1);

            assertThat(printer.labels()).containsExactly("""
                    ^XA
                    ^CI28
                    ^LH0,0
                    ^PW480
                    ^LL160
                    ^FO20,27^BQN,2,5^FH_^FDMA,%1$s001^FS
                    ^FO145,8^A0N,30,30^FH_^FD%1$s001^FS
                    ^FO145,44^A0N,30,30^FH_^FDLOT %1$s^FS
                    ^FO145,80^A0N,30,30^FH_^FD%2$s^FS
                    ^FO145,116^A0N,30,30^FH_^FD2025-11-20^FS
                    ^PQ1
                    ^XZ
                    """.formatted(lot.number(), modelCode(lot)));
            Patience.await().until(() -> printers.state("lot_id", lot.id()).equals("PRINTED"));
        }
    }

    private String modelCode(Plant.Lot lot) {
        return database.text(
                "select m.model_code from lots l join product_models m on m.id = l.product_model_id where l.id = ?",
                lot.id());
    }

    @Test
    void noWorkWaitsForAPrinterThatHangsAndItsLabelsComeOutOnce() {
        try (TestPrinter printer = TestPrinter.hanging()) {
            printers.usual(printer.port());
            printers.flag(1, "WIP_LABEL");
            Plant.Lot lot = plant.lotOn(plant.route(1, 2, 3), 2);
            loop.start();

            int printing = statements(lot.wip(1), 1);
            Patience.await().until(() -> printer.connections() == 1);
            int hanging = statements(lot.wip(2), 1);
            int silent = statements(lot.wip(1), 2);

            assertThat(List.of(printing, hanging)).containsOnly(silent);
            assertThat(printer.labels()).isEmpty();
            assertThat(waiting()).isEqualTo(2);

            printer.goOn();
            Patience.await().until(() -> printer.labels().size() == 2 && waiting() == 0);
            assertThat(printer.labels().get(0)).contains(lot.wip(1));
            assertThat(printer.labels().get(1)).contains(lot.wip(2));
        }
    }

    private int statements(String unit, int process) {
        station.start(unit, process).expect(201);
        return station.complete(unit, process, "PASS").expect(200).statements();
    }

    private long waiting() {
        return api.as(Role.VIEWER)
                .get("/api/v1/printers?is_active=true")
                .expect(200)
                .json()
                .valueStream()
                .mapToLong(printer -> printer.path("waiting_jobs").asLong())
                .sum();
    }

    @Test
    void aLabelWaitsVisiblyForAPrinterThatIsOffAndComesOutOnceWhenItReturns() {
        int port;
        try (TestPrinter gone = TestPrinter.willing()) {
            port = gone.port();
        }
        long id = printers.usual(port);
        Plant.Lot lot = plant.lot(1);
        loop.start();
        assertThat(print(lot).json().path("success").asBoolean()).isTrue();

        Patience.await().until(() -> database.number("select failures from printers where id = ?", id) > 2);
        Answer printer = api.as(Role.VIEWER).get("/api/v1/printers/" + id).expect(200);
        assertThat(printer.text("last_failure")).contains("refused");
        assertThat(printer.json().path("waiting_jobs").asInt()).isOne();
        assertThat(printer.text("waiting_since")).isNotEmpty();
        assertThat(outcomes(lot)).containsExactly("FAILED");

        try (TestPrinter back = TestPrinter.willingAt(port)) {
            Patience.await().until(() -> printers.state("lot_id", lot.id()).equals("PRINTED"));
            assertThat(back.labels()).hasSize(1);
        }
        assertThat(outcomes(lot)).containsExactly("FAILED", "SUCCESS");
    }

    private Answer print(Plant.Lot lot) {
        return api.as(Role.OPERATOR)
                .post("/api/v1/lots/" + lot.id() + "/print-label")
                .expect(200);
    }

    private Stream<String> outcomes(Plant.Lot lot) {
        return api.as(Role.VIEWER)
                .get("/api/v1/printer/print-logs?limit=1000")
                .expect(200)
                .json()
                .path("logs")
                .valueStream()
                .filter(log -> log.path("label_id").asString().equals(lot.number()))
                .map(log -> log.path("status").asString())
                .sorted();
    }

    @ParameterizedTest
    @MethodSource("failing")
    void aLabelThatWasNotWhollyTakenComesOutOnceWhenThePrinterReturns(Failing failing) throws SQLException {
        Plant.Lot lot = plant.lot(1);
        int port;
        try (TestPrinter printer = failing.printer().get();
                PrintNode node = new PrintNode(database, labels)) {
            port = printer.port();
            long id = printers.usual(port);
            database.update("update printers set confirmation = ? where id = ?", failing.confirmation(), id);
            print(lot);

            node.work();

            assertThat(printer.connections()).isOne();
            assertThat(printers.state("lot_id", lot.id())).isEqualTo("WAITING");
        }
        database.update("update printers set confirmation = 'CLOSE', next_attempt_at = now() where is_default");
        try (TestPrinter back = TestPrinter.willingAt(port);
                PrintNode node = new PrintNode(database, labels)) {
            assertThat(node.work()).isTrue();
            assertThat(node.work()).isFalse();
            assertThat(back.labels()).hasSize(1);
            assertThat(printers.state("lot_id", lot.id())).isEqualTo("PRINTED");
        }
    }

    /** A printer that does not take a label. */
    record Failing(String name, java.util.function.Supplier<TestPrinter> printer, String confirmation) {
        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Failing> failing() {
        return Stream.of(
                new Failing("dying in mid-label", TestPrinter::dyingInMidLabel, "CLOSE"),
                new Failing("busy", TestPrinter::busy, "CLOSE"),
                new Failing("dying before it has printed", TestPrinter::byZebraDying, "STATUS"));
    }

    @Test
    void aPrinterMayCloseTheConnectionAsSoonAsItHasTheLabel() throws SQLException {
        Plant.Lot lot = plant.lot(1);
        try (TestPrinter printer = TestPrinter.hasty();
                PrintNode node = new PrintNode(database, labels)) {
            printers.usual(printer.port());
            print(lot);

            assertThat(node.work()).isTrue();

            assertThat(printers.state("lot_id", lot.id())).isEqualTo("PRINTED");
            assertThat(printer.labels()).hasSize(1);
        }
    }

    @Test
    void aPrinterThatTellsItsStatusHasReadTheLabel() throws SQLException {
        Plant.Lot lot = plant.lot(1);
        try (TestPrinter printer = TestPrinter.byZebra();
                PrintNode node = new PrintNode(database, labels)) {
            long id = printers.usual(printer.port());
            database.update("update printers set confirmation = 'STATUS' where id = ?", id);
            print(lot);

            assertThat(node.work()).isTrue();

            assertThat(printers.state("lot_id", lot.id())).isEqualTo("PRINTED");
            assertThat(printer.labels()).singleElement().asString().endsWith("^XZ\n~HS\n");
        }
    }

    @Test
    void ofTwoNodesOnePrintsEachLabelAndTheOrderIsKept() throws SQLException {
        Plant.Lot lot = plant.lot(20);
        try (TestPrinter printer = TestPrinter.willing();
                PrintNode one = new PrintNode(database, labels);
                PrintNode other = new PrintNode(database, labels)) {
            printers.usual(printer.port());
            for (int unit = 1; unit <= 20; unit++) {
                api.as(Role.OPERATOR)
                        .post("/api/v1/wip-items/" + lot.wip(unit) + "/print-label")
                        .expect(200);
            }

            Together.atOnce(2, node -> {
                PrintNode worker = node == 0 ? one : other;
                return IntStream.range(0, 200).filter(turn -> worker.work()).count();
            });
            while (one.work()) {
                assertThat(printer.labels()).hasSizeLessThanOrEqualTo(20);
            }

            assertThat(printer.labels()).hasSize(20);
            for (int unit = 1; unit <= 20; unit++) {
                assertThat(printer.labels().get(unit - 1)).contains("MA," + lot.wip(unit) + "^FS");
            }
        }
    }

    @Test
    void aLabelThatAnotherNodeWasSendingWhenItEndedIsNotSentAgain() throws SQLException {
        Plant.Lot lot = plant.lot(1);
        try (TestPrinter printer = TestPrinter.willing();
                PrintNode node = new PrintNode(database, labels)) {
            printers.usual(printer.port());
            print(lot);
            database.update("update print_jobs set status = 'SENDING' where lot_id = ?", lot.id());

            assertThat(node.work()).isTrue();

            assertThat(printers.state("lot_id", lot.id())).isEqualTo("UNCONFIRMED");
            assertThat(printer.labels()).isEmpty();
        }
    }

    @Test
    void whatCannotBeDrawnDoesNotHoldUpTheOthers() throws SQLException {
        Plant.Lot lot = plant.lotOn(plant.route(1, CONVERSION), 2);
        try (TestPrinter printer = TestPrinter.willing();
                PrintNode node = new PrintNode(database, labels)) {
            printers.usual(printer.port());
            printers.flag(1, "SERIAL_LABEL");
            station.pass(lot.wip(1), 1, 1);
            print(lot);

            node.work();

            assertThat(printer.labels()).hasSize(1);
            assertThat(database.text(
                            "select status || ': ' || last_failure from print_jobs where wip_item_id is not null"
                                    + " and lot_id = ?",
                            lot.id()))
                    .isEqualTo("FAILED: WIP %s has no serial number yet".formatted(lot.wip(1)));
        }
    }

    @Test
    void theLabelsOfEquipmentAndOfAProcessComeOutOfTheirPrinters() throws SQLException {
        try (TestPrinter usual = TestPrinter.willing();
                TestPrinter ofEquipment = TestPrinter.willing();
                TestPrinter ofProcess = TestPrinter.willing();
                PrintNode node = new PrintNode(database, labels)) {
            printers.usual(usual.port());
            String machine = plant.equipment(0);
            long equipment = database.number("select id from equipment where equipment_code = ?", machine);
            printers.add(ofEquipment.port(), "equipment_id", equipment).expect(201);
            printers.add(ofProcess.port(), "process_id", 2).expect(201);
            printers.flag(1, "WIP_LABEL");
            printers.flag(2, "LOT_LABEL");
            Plant.Lot lot = plant.lotOn(plant.route(1, 2), 2);

            station.start(lot.wip(1), 1, "equipment_id", machine).expect(201);
            station.complete(lot.wip(1), 1, "PASS").expect(200);
            station.pass(lot.wip(2), 1, 1);
            station.pass(lot.wip(2), 2, 2);
            station.pass(lot.wip(1), 2, 2);
            while (node.work()) {
                assertThat(usual.labels()).hasSizeLessThan(2);
            }

            assertThat(ofEquipment.labels()).singleElement().asString().contains(lot.wip(1));
            assertThat(usual.labels()).singleElement().asString().contains(lot.wip(2));
            assertThat(ofProcess.labels()).singleElement().asString().contains("MA," + lot.number() + "^FS");
        }
    }

    @Test
    void historyAndFailuresPrintNothing() {
        printers.usual(9);
        printers.flag(1, "WIP_LABEL");
        Plant.Lot lot = plant.lotOn(plant.route(1, 2), 2);

        station.start(lot.wip(1), 1).expect(201);
        station.complete(lot.wip(1), 1, "FAIL", "defects", List.of("SCRATCH")).expect(200);
        api.as(Role.OPERATOR)
                .post(
                        "/api/v1/process-data",
                        Map.of(
                                "record_id", "print-" + lot.number(),
                                "lot", lot.number(),
                                "unit", lot.wip(2),
                                "process", "1",
                                "started_at", "2026-01-01T00:00:00Z",
                                "completed_at", "2026-01-01T00:00:01Z",
                                "result", "PASS"))
                .status();

        assertThat(database.number("select count(*) from print_jobs where lot_id = ?", lot.id()))
                .isZero();
    }

    @Test
    void aCompletionThatIsRefusedPrintsNothing() {
        printers.usual(9);
        printers.flag(1, "WIP_LABEL");
        Plant.Lot lot = plant.lotOn(plant.route(1, 2), 1);
        station.start(lot.wip(1), 1).expect(201);

        station.complete(lot.wip(1), 1, "PASS", "defects", List.of("SCRATCH")).expect(422);

        assertThat(database.number("select count(*) from print_jobs where lot_id = ?", lot.id()))
                .isZero();
    }
}
