package com.f2x.neurohub.label.job;

import static org.assertj.core.api.Assertions.assertThat;

import com.f2x.neurohub.label.drawing.Decoded;
import com.f2x.neurohub.label.template.LabelService;
import com.f2x.neurohub.shared.access.Role;
import com.f2x.neurohub.testing.Answer;
import com.f2x.neurohub.testing.Api;
import com.f2x.neurohub.testing.ApplicationTest;
import com.f2x.neurohub.testing.Database;
import com.f2x.neurohub.testing.Plant;
import com.f2x.neurohub.testing.Station;
import com.f2x.neurohub.testing.Together;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What people ask of labels and printers, and what the dashboard sends and reads. */
@ApplicationTest
class PrintRequestTests {

    private static final String JOBS = "/api/v1/print-jobs";

    private final Api api;
    private final Plant plant;
    private final Database database;
    private final LabelService labels;
    private final PrintPlant printers;
    private final Station station;

    PrintRequestTests(
            @Autowired Api api, @Autowired Plant plant, @Autowired Database database, @Autowired LabelService labels) {
        this.api = api;
        this.plant = plant;
        this.database = database;
        this.labels = labels;
        this.printers = new PrintPlant(api, database);
        this.station = new Station(api.as(Role.OPERATOR));
    }

    @AfterEach
    void clear() {
        printers.clear();
    }

    private Answer print(String unit) {
        return api.as(Role.OPERATOR)
                .post("/api/v1/wip-items/" + unit + "/print-label")
                .expect(200);
    }

    private void printAll() throws SQLException {
        try (PrintNode node = new PrintNode(database, labels)) {
            while (node.work()) {
                assertThat(database.number("select count(*) from print_jobs where status = 'SENDING'"))
                        .isZero();
            }
        }
    }

    @Test
    void theDashboardsButtonSaysWhyNothingIsPrintedWhereThereIsNoPrinter() {
        String unit = plant.lot(1).wip(1);

        Answer answer = print(unit);

        assertThat(answer.json().path("success").asBoolean(true)).isFalse();
        assertThat(answer.text("message")).isEqualTo("There is no printer for the label");
        assertThat(answer.text("wip_id")).isEqualTo(unit);
    }

    @Test
    void theDashboardsButtonPrintsOnce() {
        printers.usual(9);
        String unit = plant.lot(1).wip(1);

        Answer first = print(unit);
        Answer again = print(unit);

        assertThat(first.json().path("success").asBoolean()).isTrue();
        assertThat(first.text("message")).isEqualTo("The label of %s is in the queue of the printer".formatted(unit));
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(print(unit.toLowerCase(java.util.Locale.ROOT)).body()).isEqualTo(first.body());
    }

    @Test
    void anUnknownUnitHasNoLabel() {
        api.as(Role.OPERATOR)
                .post("/api/v1/wip-items/WIP-NONE-001/print-label")
                .expectProblem(404, "WIP_ITEM_NOT_FOUND");
        api.as(Role.OPERATOR).post("/api/v1/serials/NONE/print-label").expectProblem(404, "SERIAL_NOT_FOUND");
        api.as(Role.OPERATOR).post("/api/v1/lots/999999999/print-label").expectProblem(404, "LOT_NOT_FOUND");
    }

    @Test
    void aReprintNeedsAManagerAndAReason() throws SQLException {
        try (TestPrinter printer = TestPrinter.willing()) {
            printers.usual(printer.port());
            String unit = plant.lot(1).wip(1);
            long job = print(unit).json().path("print_job_id").asLong();
            api.as(Role.MANAGER)
                    .post(JOBS + "/" + job + "/reprint", Map.of("reason", "Torn"))
                    .expectProblem(422, "PRINT_JOB_STATE");
            printAll();

            Answer refused = print(unit);
            assertThat(refused.json().path("success").asBoolean(true)).isFalse();
            assertThat(refused.text("message"))
                    .isEqualTo("The label of %s was printed; a manager prints it again for a reason".formatted(unit));
            api.as(Role.OPERATOR)
                    .post(JOBS + "/" + job + "/reprint", Map.of("reason", "Torn"))
                    .expectProblem(403, "NOT_PERMITTED");
            api.as(Role.MANAGER)
                    .post(JOBS + "/" + job + "/reprint", Map.of("reason", " "))
                    .expect(422);
            Answer again = api.as(Role.MANAGER)
                    .post(JOBS + "/" + job + "/reprint", Map.of("reason", "Torn"))
                    .expect(200);
            printAll();

            assertThat(again.json().path("reprint_of").asLong()).isEqualTo(job);
            assertThat(again.text("reason")).isEqualTo("Torn");
            assertThat(again.text("label_id")).isEqualTo(unit);
            assertThat(printer.labels()).hasSize(2);
            assertThat(printer.labels().get(1)).isEqualTo(printer.labels().get(0));
            assertThat(api.as(Role.VIEWER)
                            .get(JOBS + "/" + again.id())
                            .expect(200)
                            .text("status"))
                    .isEqualTo("PRINTED");
        }
    }

    @Test
    void oneMoreThatWaitsIsEnough() throws Exception {
        try (TestPrinter printer = TestPrinter.willing()) {
            printers.usual(printer.port());
            String unit = plant.lot(1).wip(1);
            long job = print(unit).json().path("print_job_id").asLong();
            printAll();

            List<Answer> asked = Together.atOnce(
                    4, i -> api.as(Role.MANAGER).post(JOBS + "/" + job + "/reprint", Map.of("reason", "Torn")));
            Set<Long> jobs =
                    asked.stream().map(answer -> answer.expect(200).id()).collect(Collectors.toSet());
            assertThat(jobs).hasSize(1);
            long again = jobs.iterator().next();
            api.as(Role.MANAGER)
                    .post(JOBS + "/" + again + "/reprint", Map.of("reason", "Torn"))
                    .expect(200);
            printAll();

            assertThat(printer.labels()).hasSize(2);
        }
    }

    @Test
    void aReprintNeedsAPrinter() throws SQLException {
        try (TestPrinter printer = TestPrinter.willing()) {
            printers.usual(printer.port());
            long job = print(plant.lot(1).wip(1)).json().path("print_job_id").asLong();
            printAll();
            printers.clear();

            api.as(Role.MANAGER)
                    .post(JOBS + "/" + job + "/reprint", Map.of("reason", "Torn"))
                    .expectProblem(422, "PRINTER_MISSING");
        }
    }

    @Test
    void aManagerMayGiveTheReasonAtTheButton() throws SQLException {
        try (TestPrinter printer = TestPrinter.willing()) {
            printers.usual(printer.port());
            Plant.Lot lot = plant.lot(1);
            print(lot.wip(1));
            printAll();
            Api manager = api.as(Role.MANAGER);

            manager.send(manager.request("/api/v1/wip-items/" + lot.wip(1) + "/print-label")
                            .header("X-Override-Reason", "Torn")
                            .POST(java.net.http.HttpRequest.BodyPublishers.noBody()))
                    .expect(200);

            assertThat(database.text("select reason from print_jobs where lot_id = ? and status = 'WAITING'", lot.id()))
                    .isEqualTo("Torn");
        }
    }

    @Test
    void whatWaitsCanBeTakenOutOfTheQueueAndPrintedLater() {
        printers.usual(9);
        Plant.Lot lot = plant.lot(1);
        long job = print(lot.wip(1)).json().path("print_job_id").asLong();

        api.as(Role.OPERATOR).post(JOBS + "/" + job + "/cancel").expectProblem(403, "NOT_PERMITTED");
        Answer cancelled =
                api.as(Role.MANAGER).post(JOBS + "/" + job + "/cancel").expect(200);
        api.as(Role.MANAGER).post(JOBS + "/" + job + "/cancel").expectProblem(422, "PRINT_JOB_STATE");

        assertThat(cancelled.text("status")).isEqualTo("CANCELLED");
        assertThat(print(lot.wip(1)).json().path("print_job_id").asLong()).isGreaterThan(job);
    }

    @ParameterizedTest
    @CsvSource({"true, false, WAITING", "true, true, WAITING", "false, true, CANCELLED"})
    void whoConvertsByHandSaysWhetherALabelIsPrinted(boolean wanted, boolean flagged, String state) {
        printers.usual(9);
        if (flagged) {
            printers.flag(7, "SERIAL_LABEL");
        }
        Plant.Lot lot = plant.lotOn(plant.route(1, 7), 1);
        station.pass(lot.wip(1), 1, 1);

        Answer serial = api.as(Role.OPERATOR)
                .post("/api/v1/serials/generate-from-wip?wip_id=%s&print_label=%s".formatted(lot.wip(1), wanted))
                .expect(201);

        assertThat(serial.text("serial_number")).isEqualTo(lot.serial(1));
        assertThat(database.number("select count(*) from print_jobs where lot_id = ?", lot.id()))
                .isOne();
        assertThat(printers.state("lot_id", lot.id())).isEqualTo(state);
    }

    @Test
    void aWishForALabelIsOneStatement() {
        printers.usual(9);
        Plant.Lot lot = plant.lotOn(plant.route(1, 7), 3);
        station.pass(lot.wip(1), 1, 1);
        station.pass(lot.wip(2), 1, 1);

        int plain = station.convert(lot.wip(1)).expect(201).statements();
        int wished =
                station.convert(lot.wip(2) + "&print_label=true").expect(201).statements();

        assertThat(wished).isEqualTo(plain + 1);
    }

    @Test
    void aSerialWithoutAWishOrAPrinterIsConvertedAllTheSame() {
        Plant.Lot lot = plant.lotOn(plant.route(1, 7), 1);
        station.pass(lot.wip(1), 1, 1);

        api.as(Role.OPERATOR)
                .post("/api/v1/serials/generate-from-wip?print_label=true&wip_id=" + lot.wip(1))
                .expect(201);

        assertThat(database.number("select count(*) from print_jobs where lot_id = ?", lot.id()))
                .isZero();
    }

    @ParameterizedTest
    @CsvSource({"lots, 60x20", "wip-items, 40x20", "serials, 60x20"})
    void labelsCanBeLookedAt(String kind, String size) throws IOException, InterruptedException {
        Plant.Lot lot = plant.lotOn(plant.route(1, 7), 1);
        station.passEach(lot.wip(1), 1, 7);
        Map<String, String> names = Map.of("lots", lot.number(), "wip-items", lot.wip(1), "serials", lot.serial(1));
        String path = "/api/v1/%s/%s/label".formatted(kind, kind.equals("lots") ? lot.id() : names.get(kind));
        Api viewer = api.as(Role.VIEWER);

        HttpResponse<byte[]> png = HttpClient.newHttpClient()
                .send(viewer.request(path).GET().build(), HttpResponse.BodyHandlers.ofByteArray());
        Answer svg = viewer.get(path + "?format=svg").expect(200);
        Answer zpl =
                viewer.get(path + "?format=zpl&size=60x20&symbol=QR&dpi=300").expect(200);

        assertThat(png.headers().firstValue("Content-Type")).hasValue("image/png");
        assertThat(Decoded.png(png.body()).text()).isEqualTo(names.get(kind));
        assertThat(svg.header("Content-Type")).startsWith("image/svg+xml");
        assertThat(svg.body()).contains("width=\"%smm\"".formatted(size.substring(0, 2)));
        assertThat(zpl.header("Content-Type")).startsWith("text/plain");
        assertThat(zpl.body()).contains("^PW720\n^LL240\n").contains("^FDMA," + names.get(kind) + "^FS");
        viewer.get(path + "?size=10x10").expect(422);
        viewer.get(path + "?symbol=GS1_DATAMATRIX").expectProblem(422, "LABEL_DOES_NOT_FIT");
    }

    @Test
    void theDashboardReadsAndSetsItsPrinter() {
        Api admin = api.as(Role.ADMIN);
        assertThat(admin.get("/api/v1/printer/settings").expect(200).json().toString())
                .isEqualTo("{\"ip\":\"\",\"port\":9100,\"queue_name\":null}");

        Answer set = admin.put("/api/v1/printer/settings", "{\"ip\":\"192.168.0.50\",\"port\":9100}")
                .expect(200);

        assertThat(set.json().toString()).isEqualTo("{\"ip\":\"192.168.0.50\",\"port\":9100,\"queue_name\":null}");
        assertThat(admin.get("/api/v1/printer/settings").expect(200).body()).isEqualTo(set.body());
        assertThat(admin.put("/api/v1/printer/settings", "{\"ip\":\"192.168.0.51\",\"port\":9101}")
                        .expect(200)
                        .json()
                        .path("port")
                        .asInt())
                .isEqualTo(9101);
        admin.put("/api/v1/printer/settings", "{\"ip\":\"http://x/\",\"port\":9100}")
                .expect(422);
        api.as(Role.MANAGER)
                .put("/api/v1/printer/settings", "{\"ip\":\"192.168.0.50\",\"port\":9100}")
                .expectProblem(403, "NOT_PERMITTED");
    }

    @Test
    void theDashboardTestsAnAddress() {
        try (TestPrinter printer = TestPrinter.willing()) {
            String path = "/api/v1/printer/settings/test?ip=127.0.0.1&port=";

            Answer reached =
                    api.as(Role.ADMIN).post(path + printer.port(), "null").expect(200);
            Answer refused = api.as(Role.ADMIN).post(path + 9, "null").expect(200);

            assertThat(reached.json().path("success").asBoolean()).isTrue();
            assertThat(reached.json().path("response_time_ms").isNumber()).isTrue();
            assertThat(reached.json().path("error").isNull()).isTrue();
            assertThat(refused.json().path("success").asBoolean(true)).isFalse();
            assertThat(refused.json().path("response_time_ms").isNull()).isTrue();
            assertThat(refused.text("error")).contains("refused");
            api.as(Role.MANAGER).post(path + 9, "null").expectProblem(403, "NOT_PERMITTED");
        }
    }

    @Test
    void theDashboardSeesHowItsPrinterIs() throws SQLException {
        Api viewer = api.as(Role.VIEWER);
        assertThat(viewer.get("/api/v1/printer/status").expect(200).text("error"))
                .isEqualTo("no printer is set up");
        try (TestPrinter printer = TestPrinter.willing()) {
            printers.usual(printer.port());
            Answer status = viewer.get("/api/v1/printer/status").expect(200);
            assertThat(status.json().path("online").asBoolean()).isTrue();
            assertThat(status.text("ip")).isEqualTo("127.0.0.1");
            assertThat(status.json().path("port").asInt()).isEqualTo(printer.port());
            assertThat(status.text("last_check")).isNotEmpty();

            assertTestPrint(printer);
        }
    }

    private void assertTestPrint(TestPrinter printer) throws SQLException {
        Answer test = api.as(Role.MANAGER)
                .get("/api/v1/printer/test-print?label_type=WIP_LABEL")
                .expect(200);
        api.as(Role.MANAGER).get("/api/v1/printer/test-print").expect(200);
        printAll();

        assertThat(test.json().path("success").asBoolean()).isTrue();
        assertThat(test.text("message")).isEqualTo("A test label is in the queue of the default printer");
        assertThat(printer.labels()).singleElement().asString().contains("MA,TEST^FS");
        Answer logs = api.as(Role.VIEWER)
                .get("/api/v1/printer/print-logs?skip=0&limit=1&label_type=TEST_LABEL&status=SUCCESS")
                .expect(200);
        assertThat(logs.json().path("total").asLong()).isPositive();
        assertThat(logs.json().path("logs").path(0).propertyNames())
                .containsAll(
                        List.of("id", "label_type", "label_id", "status", "printer_ip", "error_message", "created_at"));
        Answer figures = api.as(Role.VIEWER).get("/api/v1/printer/statistics").expect(200);
        assertThat(figures.json().path("success_count").asLong()).isPositive();
        assertThat(figures.json().path("success_rate").isNumber()).isTrue();
        assertThat(figures.json().path("total_prints").asLong())
                .isEqualTo(figures.json().path("success_count").asLong()
                        + figures.json().path("failed_count").asLong());
    }

    @Test
    void aTestNeedsADefaultPrinterAndAManager() {
        Answer none = api.as(Role.MANAGER).get("/api/v1/printer/test-print").expect(200);

        assertThat(none.json().path("success").asBoolean(true)).isFalse();
        api.as(Role.OPERATOR).get("/api/v1/printer/test-print").expectProblem(403, "NOT_PERMITTED");
    }

    @Test
    void aPrinterHasOnePlaceAndOneResolutionOfTwo() {
        printers.add(9100, "process_id", 1, "is_default", true).expectProblem(422, "INVALID_CONTENT");
        printers.add(9100, "dots_per_mm", 10).expectProblem(422, "INVALID_CONTENT");
        printers.add(9100, "process_id", 999_999).expectProblem(404, "PROCESS_NOT_FOUND");
        printers.add(9100, "host", "x y").expect(422);
        long printer = printers.add(9100, "process_id", 1).expect(201).id();
        printers.add(9100, "process_id", 1).expectProblem(409, "DUPLICATE");
        api.as(Role.ADMIN).delete("/api/v1/printers/" + printer).expect(204);
    }

    @Test
    void aPrinterThatIsSwitchedOffKeepsItsLabels() throws SQLException {
        try (TestPrinter printer = TestPrinter.willing()) {
            long id = printers.usual(printer.port());
            print(plant.lot(1).wip(1));
            Api admin = api.as(Role.ADMIN);

            admin.put("/api/v1/printers/" + id, Map.of("is_active", false)).expect(200);
            printAll();
            assertThat(printer.labels()).isEmpty();
            admin.put("/api/v1/printers/" + id, Map.of("is_active", true)).expect(200);
            printAll();

            assertThat(printer.labels()).hasSize(1);
            admin.delete("/api/v1/printers/" + id).expectProblem(409, "DEPENDENT_DATA");
        }
    }
}
