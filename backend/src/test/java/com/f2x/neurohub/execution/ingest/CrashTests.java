package com.f2x.neurohub.execution.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import com.f2x.neurohub.NeuroHubApplication;
import com.f2x.neurohub.testing.machine.ChildJvm;
import com.f2x.neurohub.testing.machine.Patience;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An application that is killed in the middle of a delivery, and the same delivery again. */
class CrashTests {

    private static final String PASSWORD = "administrators of tests";
    private static final JsonMapper MAPPER = new JsonMapper();
    private static final int ACKNOWLEDGED_BEFORE_THE_KILL = 400;

    private final HttpClient http = HttpClient.newHttpClient();
    private @Nullable ChildJvm application;
    private String origin = "";
    private String token = "";

    @AfterEach
    void stop() throws InterruptedException {
        if (application != null) {
            application.handle().destroy();
            application.exitCode();
        }
    }

    @Test
    void everyAcknowledgedRecordIsThereAndTheRestIsAddedByTheSameDelivery(@TempDir Path directory)
            throws IOException, InterruptedException {
        String lines = WaferFile.lines();
        start(directory);
        makeTheLot();

        Map<String, Long> acknowledged = deliverUntilKilled(lines);
        start(directory);
        Receipts receipts =
                Receipts.of(bulk(lines, HttpResponse.BodyHandlers.ofString()).body(), MAPPER);

        assertThat(acknowledged).hasSizeBetween(ACKNOWLEDGED_BEFORE_THE_KILL, WaferFile.RUNS - 1);
        assertThat(receipts.summary().path("rejected").asInt()).isZero();
        Map<String, Long> known = rowsOf(receipts.receipts().stream(), "duplicate");
        assertThat(known).containsAllEntriesOf(acknowledged).hasSizeLessThan(WaferFile.RUNS);
        assertThat(receipts.summary().path("created").asInt()).isEqualTo(WaferFile.RUNS - known.size());
        JsonNode end = get("/api/v1/lots/1/yield?process=EWS");
        assertThat(end.path("runs").asInt()).isEqualTo(WaferFile.RUNS);
        assertThat(end.path("units").asInt()).isEqualTo(WaferFile.UNITS);
        assertThat(end.path("first_pass_units").asInt()).isEqualTo(1343);
        assertThat(end.path("final_pass_units").asInt()).isEqualTo(WaferFile.PASSED);
        JsonNode lot = get("/api/v1/lots/1");
        assertThat(lot.path("wip_count").asInt()).isEqualTo(WaferFile.UNITS);
        assertThat(lot.path("passed_quantity").asInt()).isEqualTo(WaferFile.PASSED);
    }

    private Map<String, Long> deliverUntilKilled(String lines) throws IOException, InterruptedException {
        Map<String, Long> acknowledged = new HashMap<>();
        try (Stream<String> answers =
                bulk(lines, HttpResponse.BodyHandlers.ofLines()).body()) {
            var answer = answers.iterator();
            while (answer.hasNext()) {
                acknowledged.putAll(rowsOf(Stream.of(MAPPER.readTree(answer.next())), "created"));
                if (acknowledged.size() == ACKNOWLEDGED_BEFORE_THE_KILL && application != null) {
                    application.kill();
                }
            }
        } catch (UncheckedIOException e) {
            assertThat(e).as("The connection ends with the application").hasCauseInstanceOf(IOException.class);
        }
        return acknowledged;
    }

    private static Map<String, Long> rowsOf(Stream<JsonNode> receipts, String status) {
        Map<String, Long> rows = new HashMap<>();
        receipts.filter(receipt -> receipt.path("status").asString("").equals(status))
                .forEach(receipt -> rows.put(
                        receipt.path("record_id").asString(),
                        receipt.path("process_data_id").asLong()));
        return rows;
    }

    private void start(Path directory) throws IOException, InterruptedException {
        Map<String, String> environment = Map.of(
                "NEUROHUB_DB_EMBEDDED_DIRECTORY",
                directory.resolve("postgres").toString(),
                "NEUROHUB_ADMIN_PASSWORD",
                PASSWORD);
        ChildJvm started = ChildJvm.runApplication(
                NeuroHubApplication.class, environment, "--server.port=0", "--spring.main.banner-mode=off");
        application = started;
        origin = "http://localhost:"
                + started.awaitLine("Tomcat started on port (\\d+)").group(1);
        started.awaitLine("Started NeuroHubApplication");
        token = post("/api/v1/auth/login/json", Map.of("username", "admin", "password", PASSWORD))
                .path("access_token")
                .asString();
    }

    private void makeTheLot() throws IOException, InterruptedException {
        post(
                "/api/v1/processes",
                Map.of(
                        "process_number",
                        50,
                        "process_code",
                        WaferFile.PROCESS,
                        "process_name_ko",
                        "EWS",
                        "process_name_en",
                        "Wafer sort",
                        "default_route",
                        false));
        post(
                "/api/v1/routes",
                Map.of(
                        "route_code", "WAFER",
                        "route_name", "Wafer",
                        "steps", List.of(Map.of("process_code", WaferFile.PROCESS))));
        long model = post(
                        "/api/v1/product-models",
                        Map.of(
                                "model_code", "WAF",
                                "model_name", "Wafer",
                                "route_code", "WAFER",
                                "max_lot_quantity", 9999))
                .path("id")
                .asLong();
        post(
                "/api/v1/lots",
                Map.of(
                        "product_model_id",
                        model,
                        "production_line_id",
                        1,
                        "production_date",
                        "2001-06-05",
                        "target_quantity",
                        3000,
                        "external_lot_number",
                        WaferFile.LOT));
    }

    private <T> HttpResponse<T> bulk(String lines, HttpResponse.BodyHandler<T> reader)
            throws IOException, InterruptedException {
        return http.send(
                request(Tester.PATH + Tester.HISTORICAL_UNITS)
                        .header("Content-Type", Tester.NDJSON)
                        .POST(HttpRequest.BodyPublishers.ofByteArray(lines.getBytes(StandardCharsets.UTF_8)))
                        .build(),
                reader);
    }

    private JsonNode get(String path) throws IOException, InterruptedException {
        return answer(request(path).GET().build());
    }

    private JsonNode post(String path, Map<String, Object> body) throws IOException, InterruptedException {
        return answer(request(path)
                .header("Content-Type", Tester.JSON)
                .POST(HttpRequest.BodyPublishers.ofString(MAPPER.writeValueAsString(body)))
                .build());
    }

    private JsonNode answer(HttpRequest request) throws IOException, InterruptedException {
        HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
        assertThat(response.statusCode()).as(response.body()).isBetween(200, 201);
        return MAPPER.readTree(response.body());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(origin + path))
                .timeout(Patience.LIMIT)
                .header("Authorization", "Bearer " + token);
    }
}
