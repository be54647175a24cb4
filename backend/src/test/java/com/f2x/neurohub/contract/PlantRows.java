package com.f2x.neurohub.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.f2x.neurohub.testing.Answer;
import com.f2x.neurohub.testing.SequencePackage;
import com.f2x.neurohub.testing.Sessions;
import com.f2x.neurohub.testing.machine.Patience;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Alerts, stations, test sequences, printers and errors. */
final class PlantRows {

    private static final String SEQUENCE = """
            id:number name:text version:text display_name:text description:text? package_size:number is_active:bool
            is_deprecated:bool created_at:time updated_at:time
            """;

    private final ContractFloor floor;

    PlantRows(ContractFloor floor) {
        this.floor = floor;
    }

    Stream<ContractRow> rows() {
        return Stream.of(
                new ContractRow(30, "GET /alerts/unread/count", this::bell),
                new ContractRow(31, "GET /alerts/, PUT read without a body, PUT bulk-read", this::alerts),
                new ContractRow(40, "GET /process-headers/", this::sessions),
                new ContractRow(41, "GET /stations/, /stations/{id}, DELETE", this::stations),
                new ContractRow(42, "GET, PUT /printer/settings, POST test", this::printer),
                new ContractRow(43, "/sequences list, detail, upload, patch, delete", this::sequences),
                new ContractRow(
                        43, "POST /sequences/upload of another content, and from GitHub", this::refusedSequences),
                new ContractRow(44, "WS /analytics/ws/metrics/live without a ticket", this::socket),
                new ContractRow(49, "GET /error-logs/, /error-logs/stats", this::errors),
                new ContractRow(49, "GET /printer/status, print-logs, statistics, test-print", this::prints));
    }

    /** The members of each element of a list. */
    private static String within(String list, String members) {
        return list + "[]." + members.strip().replaceAll("\\s+", " " + list + "[].");
    }

    private void bell() {
        Shape.object(floor.tablet.get("/alerts/unread/count").expect(200), "count:number");
    }

    private void alerts() {
        String members = """
                total:number unread_count:number alerts[].id:number alerts[].alert_type:text alerts[].severity:text
                alerts[].status:text alerts[].title:text alerts[].message:text alerts[].lot_number:text?
                alerts[].serial_number:text? alerts[].process_name:text? alerts[].created_at:time alerts[].read_at:time?
                """;
        Patience.await()
                .untilAsserted(() -> Shape.object(
                        floor.dashboard
                                .get("/alerts/?skip=0&limit=20&severity=HIGH&status=UNREAD")
                                .expect(200),
                        members));
        JsonNode alerts =
                Shape.object(floor.dashboard.get("/alerts/?skip=0&limit=20").expect(200), members);
        assertThat(alerts.path("alerts")
                        .valueStream()
                        .map(alert -> alert.path("severity").asString()))
                .isSubsetOf("HIGH", "MEDIUM", "LOW");
        long id = alerts.at("/alerts/0/id").asLong();
        Answer read = floor.dashboard.empty("PUT", "/alerts/" + id + "/read").expect(200);
        assertThat(read.text("status")).isEqualTo("READ");
        floor.dashboard.put("/alerts/bulk-read", "{\"alert_ids\":[" + id + "]}").expect(200);
    }

    private void sessions() {
        Sessions sessions = new Sessions(floor.desktop.api());
        sessions.close(sessions.open(1)).expect(200);
        Shape.object(
                floor.dashboard
                        .get("/process-headers/?status=CLOSED&limit=100&process_id=1")
                        .expect(200),
                "items[].id:number items[].batch_id:text items[].opened_at:time total:number skip:number limit:number");
        Shape.object(
                floor.dashboard.get("/process-headers/?status=CLOSED&limit=100").expect(200),
                "items:list total:number skip:number limit:number");
    }

    private void stations() {
        String station = new Sessions(floor.desktop.api()).station();
        String members = "station_id:text station_name:text description:text? host:text port:number? status:text"
                + " health_data:object? last_seen_at:time?";
        Shape.object(floor.tablet.get("/stations/").expect(200), within("stations", members) + " total:number");
        Shape.object(floor.dashboard.get("/stations/" + station).expect(200), members);
        assertThat(floor.admin.delete("/stations/" + station).expect(204).body())
                .isEmpty();
        Shape.refusal(floor.dashboard.get("/stations/" + station).expect(404));
    }

    private void printer() {
        String members = "ip:text port:number queue_name:text?";
        Answer set = floor.admin
                .put("/printer/settings", "{\"ip\":\"127.0.0.1\",\"port\":9}")
                .expect(200);
        Shape.object(set, members);
        Shape.object(floor.admin.get("/printer/settings").expect(200), members);
        Answer tested = floor.admin
                .post("/printer/settings/test?ip=127.0.0.1&port=9", "null")
                .expect(200);
        JsonNode test = Shape.object(tested, "success:bool response_time_ms:number? error:text?");
        assertThat(test.path("success").asBoolean()).isFalse();
        assertThat(test.path("error").asString()).isNotBlank();
    }

    private void sequences() {
        String name = floor.name("contract_sequence");
        Answer stored = SequencePackage.named(name)
                .upload(floor.dashboard.api(), "?force=false")
                .expect(201);
        JsonNode uploaded = Shape.object(stored, "name:text version:text message:text");
        assertThat(uploaded.path("version").asString()).isEqualTo("1.0.0");
        JsonNode page = Shape.object(
                floor.dashboard.get("/sequences").expect(200),
                within("items", SEQUENCE) + " total:number skip:number limit:number");
        assertThat(page.path("items")
                        .valueStream()
                        .map(item -> item.path("name").asString()))
                .contains(name);
        JsonNode one = Shape.object(
                floor.dashboard.get("/sequences/" + name).expect(200),
                SEQUENCE + " checksum:text hardware:object parameters:object steps[].name:text");
        assertThat(one.at("/steps/0/timeout").asInt()).isEqualTo(10);
        Answer changed = floor.dashboard
                .patch("/sequences/" + name, "{\"is_active\":false}")
                .expect(200);
        assertThat(changed.json().path("is_active").asBoolean()).isFalse();
        assertThat(floor.dashboard.delete("/sequences/" + name).expect(204).body())
                .isEmpty();
        Shape.refusal(floor.dashboard.get("/sequences/" + name).expect(404));
    }

    private void refusedSequences() {
        String name = floor.name("contract_sequence");
        SequencePackage first = SequencePackage.named(name);
        SequencePackage other = first.with("main.py", "print('other')\n");
        first.upload(floor.dashboard.api(), "?force=false").expect(201);
        Answer refused = other.upload(floor.dashboard.api(), "?force=false").expect(409);
        assertThat(Shape.refusal(refused)).contains("already exists");
        Answer forced = other.upload(floor.dashboard.api(), "?force=true").expect(201);
        assertThat(forced.text("version")).isEqualTo("1.0.1");
        Answer remote = floor.dashboard.post(
                "/sequences/upload/github", "{\"url\":\"https://github.com/f2x/sequences/tree/main/sensor\"}");
        assertThat(Shape.refusal(remote.expect(422))).contains("upload the zip file");
    }

    /** The dashboard's page cannot send a token; it polls where the socket is refused. */
    private void socket() {
        Client page = floor.dashboard.withToken("");
        Answer refused = page.get("/analytics/ws/metrics/live");
        assertThat(refused.status()).isEqualTo(401);
    }

    private void errors() {
        floor.tablet.get("/lots/987654321?").expect(404);
        String members = """
                total:number skip:number limit:number items[].id:number items[].trace_id:text items[].error_code:text
                items[].message:text items[].path:text items[].method:text items[].status_code:number
                items[].username:text? items[].timestamp:time
                """;
        Patience.await()
                .untilAsserted(() -> Shape.object(
                        floor.admin
                                .get(
                                        "/error-logs/?skip=0&limit=20&error_code=RES_002&min_status_code=400&max_status_code=499"
                                                + "&start_date=2026-01-01T00:00:00.000Z&end_date=2126-01-01T00:00:00.000Z"
                                                + "&path=%2Fapi%2Fv1%2Flots%2F987654321&method=GET")
                                .expect(200),
                        members));
        Shape.object(floor.admin.get("/error-logs/?skip=0&limit=20").expect(200), members);
        Shape.object(
                floor.admin.get("/error-logs/stats?hours=24").expect(200),
                "total_errors:number by_error_code[].error_code:text by_error_code[].count:number by_hour[].hour:text"
                        + " by_hour[].count:number top_paths[].path:text top_paths[].method:text top_paths[].count:number");
        Shape.refusal(floor.dashboard.get("/error-logs/").expect(403));
    }

    private void prints() {
        floor.dashboard
                .empty("POST", "/wip-items/" + floor.lot.wip(4) + "/print-label")
                .expect(200);
        Shape.object(
                floor.dashboard.get("/printer/status").expect(200),
                "online:bool ip:text? port:number? response_time_ms:number? error:text? last_check:time?");
        Shape.object(floor.dashboard.get("/printer/print-logs?skip=0&limit=20").expect(200), "total:number logs:list");
        Shape.object(
                floor.dashboard.get("/printer/statistics").expect(200),
                "total_prints:number success_count:number failed_count:number success_rate:number");
        Shape.object(
                floor.dashboard.get("/printer/test-print?label_type=WIP_LABEL").expect(200),
                "success:bool message:text");
    }
}
