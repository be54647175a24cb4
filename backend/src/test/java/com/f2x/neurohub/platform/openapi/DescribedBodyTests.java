package com.f2x.neurohub.platform.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.f2x.neurohub.shared.access.Role;
import com.f2x.neurohub.testing.Answer;
import com.f2x.neurohub.testing.Api;
import com.f2x.neurohub.testing.ApplicationTest;
import com.f2x.neurohub.testing.Plant;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A client that knows nothing but the description can send what stations and testers send. */
@ApplicationTest
class DescribedBodyTests {

    private static final String COMPLETE = "/api/v1/process-operations/complete";
    private static final String RECORD = "/api/v1/process-data";
    private static final String LOTS = "/api/v1/lots";
    private static final JsonMapper MAPPER = new JsonMapper();

    private final Api api;
    private final Plant plant;
    private final JsonNode document;
    private final DescribedSchemas schemas;

    DescribedBodyTests(@Autowired Api api, @Autowired Plant plant) {
        this.api = api;
        this.plant = plant;
        this.document = api.get("/v3/api-docs").expect(200).json();
        this.schemas = new DescribedSchemas(document);
    }

    @Test
    void aStationReportsDefects() {
        String wip = plant.lot(1).wip(1);
        send("/api/v1/process-operations/start", unit(wip), 201);
        ObjectNode completion = unit(wip).put("result", "FAIL");
        completion.set("defect_data", defects());
        completion
                .withObject("measurements")
                .putObject("depth")
                .put("value", 1.5)
                .put("unit", "mm");

        String attempt = send(COMPLETE, completion, 200).text("process_data_id");
        Answer recorded = api.as(Role.VIEWER).get(RECORD + "/" + attempt).expect(200);
        assertThat(MAPPER.readTree(recorded.body()).path("defects")).isEqualTo(MAPPER.readTree("""
                [{"code":"SCRATCH"},
                 {"code":"DENT","reason":"Dropped","quantity":2,"location":"U12","position":{"x":1},"depth_mm":0.3}]
                """));
        assertThat(flaws(RECORD + "/{id}", "get", "200", recorded.json())).isEmpty();
    }

    @Test
    void aTesterDeliversDefects() {
        Plant.Lot lot = plant.lot(1);
        ObjectNode record = MAPPER.createObjectNode()
                .put("record_id", "described-" + lot.number())
                .put("lot", lot.number())
                .put("unit", lot.wip(1))
                .put("process", "1")
                .put("started_at", Instant.now().minusSeconds(60).toString())
                .put("completed_at", Instant.now().minusSeconds(1).toString())
                .put("result", "FAIL");
        record.set("defects", defects());
        record.putArray("measurements").addObject().put("code", "depth").put("value", 1.5);

        Answer receipt = send(RECORD, record, 201);
        assertThat(flaws(RECORD, "post", "201", receipt.json())).isEmpty();
        assertThat(schemas.flaws(schema(RECORD + "/bulk", "application/x-ndjson"), record))
                .isEmpty();
    }

    @Test
    void defectsThatAreNoArrayAreNeitherDescribedNorTaken() {
        ObjectNode record =
                MAPPER.createObjectNode().put("record_id", "x").put("lot", "x").put("unit", "x");
        record.put("process", "1")
                .put("started_at", "2025-11-20T08:00:00Z")
                .put("completed_at", "2025-11-20T08:01:00Z");
        record.put("result", "FAIL").putObject("defects").put("code", "SCRATCH");
        assertThat(schemas.flaws(schema(RECORD, "application/json"), record))
                .singleElement()
                .asString()
                .contains("/defects");
        assertThat(api.as(Role.OPERATOR).post(RECORD, record).expect(422).body())
                .contains("must be an array");
    }

    @Test
    void unknownMembersAreDescribedWhereTheyAreTaken() {
        ObjectNode lot = MAPPER.valueToTree(plant.lotRequest(plant.model(), plant.line(), 1));
        lot.put("surprise", 1);
        assertThat(schemas.flaws(schema(LOTS, "application/json"), lot)).hasSize(1);
        api.as(Role.MANAGER).post(LOTS, lot).expect(422);

        String wip = plant.lot(1).wip(1);
        send("/api/v1/process-operations/start", unit(wip).put("surprise", 1), 201);
    }

    @Test
    void theUnknownMembersOfEveryOtherBodyAreDescribedAsRefused() {
        List<String> open = document.path("paths").properties().stream()
                .flatMap(path -> path.getValue().valueStream())
                .map(operation -> operation
                        .at("/requestBody/content/application~1json/schema/$ref")
                        .asString())
                .filter(reference -> !reference.isEmpty())
                .map(reference -> reference.substring(reference.lastIndexOf('/') + 1))
                .filter(name -> document.path("components")
                        .path("schemas")
                        .path(name)
                        .path("additionalProperties")
                        .asBoolean(true))
                .distinct()
                .toList();
        assertThat(open)
                .containsExactlyInAnyOrder(
                        "AbortRequest",
                        "CompleteProcessRequest",
                        "CompleteRequest",
                        "IngestRecord",
                        "RefreshRequest",
                        "SignIn",
                        "StartProcessRequest",
                        "StartRequest",
                        "UnitSearch");
    }

    private static ObjectNode unit(String wip) {
        return MAPPER.createObjectNode().put("wip_id", wip).put("process_id", "1");
    }

    private static ArrayNode defects() {
        ArrayNode defects = MAPPER.createArrayNode().add("SCRATCH");
        ObjectNode dent =
                defects.addObject().put("code", "DENT").put("reason", "Dropped").put("quantity", 2);
        dent.put("location", "U12").put("depth_mm", 0.3).putObject("position").put("x", 1);
        return defects;
    }

    private Answer send(String path, ObjectNode body, int status) {
        assertThat(schemas.flaws(schema(path, "application/json"), body)).isEmpty();
        return api.as(Role.OPERATOR).post(path, body).expect(status);
    }

    private List<String> flaws(String path, String method, String status, JsonNode answer) {
        return schemas.flaws(
                document.path("paths")
                        .path(path)
                        .path(method)
                        .path("responses")
                        .path(status)
                        .path("content")
                        .path("application/json")
                        .path("schema"),
                answer);
    }

    private JsonNode schema(String path, String type) {
        return document.path("paths")
                .path(path)
                .path("post")
                .path("requestBody")
                .path("content")
                .path(type)
                .path("schema");
    }
}
