package com.f2x.neurohub.shared.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.f2x.neurohub.shared.access.Role;
import com.f2x.neurohub.testing.Answer;
import com.f2x.neurohub.testing.Api;
import com.f2x.neurohub.testing.ApplicationTest;
import com.f2x.neurohub.testing.Database;
import com.f2x.neurohub.testing.Plant;
import com.f2x.neurohub.testing.Sessions;
import com.f2x.neurohub.testing.TestUsers;
import com.f2x.neurohub.testing.Together;
import java.net.http.HttpRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Versions of resources, for all operations that the description of the API knows. */
@ApplicationTest
class EntityTagTests {

    /** They change nothing of what versions count. */
    private static final Set<String> WITHOUT_VERSION = Set.of(
            "/api/v1/alerts/bulk-read",
            "/api/v1/event-sources/{code}",
            "/api/v1/printer/settings",
            "/api/v1/process-data/{id}/worker",
            "/api/v1/serials/{reference}/status",
            "/api/v1/users/me/password",
            "/api/v1/users/{id}/password",
            "/api/v1/webhook-sources/{id}",
            "/api/v1/webhook-subscriptions/{id}",
            "/api/v1/wip-items/{reference}/status");

    /** They ask for a version, but set no member. */
    private static final Set<String> TRANSITIONS = Set.of("/api/v1/alerts/{id}/archive", "/api/v1/alerts/{id}/read");

    /** They look for a resource and may find none. */
    private static final Set<String> SEARCHES = Set.of("get /api/v1/process-headers/open");

    private static final AtomicInteger NUMBERS = new AtomicInteger(80);

    private final Api admin;
    private final Plant plant;
    private final Database database;
    private final TestUsers users;
    private final JsonNode description;

    EntityTagTests(
            @Autowired Api api, @Autowired Plant plant, @Autowired Database database, @Autowired TestUsers users) {
        this.admin = api.as(Role.ADMIN);
        this.plant = plant;
        this.database = database;
        this.users = users;
        this.description = api.get("/v3/api-docs").expect(200).json();
    }

    /**
     * A resource to change.
     *
     * @param path where it is changed
     * @param readAt where it is read, null if there is no such place
     * @param member a member that can be changed
     * @param json the JSON it is set to, with a place for a text
     */
    private record Changeable(String path, @Nullable String readAt, String member, String json) {

        static Changeable at(String path, String member) {
            return new Changeable(path, path, member, "\"%s\"");
        }
    }

    private Map<String, Supplier<Changeable>> changeables() {
        return Map.ofEntries(
                Map.entry(
                        "/api/v1/equipment/{id}",
                        () -> Changeable.at(
                                row("/api/v1/equipment/", "equipment", "equipment_code", plant.equipment(1)),
                                "equipment_name")),
                Map.entry("/api/v1/label-templates/{id}", this::template),
                Map.entry("/api/v1/printers/{id}", this::printer),
                Map.entry(
                        "/api/v1/lots/{id}",
                        () -> Changeable.at("/api/v1/lots/" + plant.emptyLot(3).id(), "external_lot_number")),
                Map.entry("/api/v1/processes/{id}", () -> Changeable.at(process(), "description")),
                Map.entry(
                        "/api/v1/processes/{process_id}/defect-codes/{id}",
                        () -> part(process() + "/defect-codes", "{\"code\": \"DENT\", \"name\": \"Dent\"}")),
                Map.entry(
                        "/api/v1/processes/{process_id}/measurement-specs/{id}",
                        () -> part(process() + "/measurement-specs", "{\"code\": \"depth\", \"name\": \"Depth\"}")),
                Map.entry(
                        "/api/v1/product-models/{id}",
                        () -> Changeable.at("/api/v1/product-models/" + plant.model(), "model_name")),
                Map.entry(
                        "/api/v1/production-lines/{id}",
                        () -> Changeable.at("/api/v1/production-lines/" + plant.line(), "line_name")),
                Map.entry(
                        "/api/v1/routes/{id}",
                        () -> Changeable.at(
                                row("/api/v1/routes/", "routes", "route_code", plant.route(1)), "route_name")),
                Map.entry(
                        "/api/v1/stations/{station_id}",
                        () -> Changeable.at("/api/v1/stations/" + new Sessions(admin).station(), "description")),
                Map.entry("/api/v1/process-headers/{id}", this::session),
                Map.entry("/api/v1/users/me", () -> Changeable.at("/api/v1/users/me", "department")),
                Map.entry(
                        "/api/v1/users/{id}",
                        () -> Changeable.at(
                                row("/api/v1/users/", "users", "username", users.named("tagged", Role.VIEWER)),
                                "department")),
                Map.entry(
                        "/api/v1/wip-items/{reference}",
                        () -> Changeable.at(
                                row(
                                        "/api/v1/wip-items/",
                                        "wip_items",
                                        "wip_id",
                                        plant.lot(1).wip(1)),
                                "notes")));
    }

    @TestFactory
    Stream<DynamicTest> aVersionIsToldAndAskedForAt() {
        Map<String, Supplier<Changeable>> changeables = changeables();
        Set<String> paths = new TreeSet<>(description.path("paths").propertyNames());
        paths.removeIf(path ->
                operation(path, "put").isMissingNode() || WITHOUT_VERSION.contains(path) || TRANSITIONS.contains(path));
        assertThat(changeables.keySet())
                .as("Every PUT needs a resource here to be tried on")
                .containsExactlyInAnyOrderElementsOf(paths);
        return changeables.entrySet().stream()
                .map(entry -> DynamicTest.dynamicTest(
                        "PUT " + entry.getKey(),
                        () -> assertThatVersionsCount(entry.getValue().get())));
    }

    @Test
    void ofEditsAtOnceOneIsMadeAndNoneFails() {
        Changeable line = Changeable.at("/api/v1/production-lines/" + plant.line(), "line_name");
        String tag = admin.get(line.path()).expect(200).header("ETag");

        List<Integer> statuses =
                Together.atOnce(20, n -> change(line, "Name " + n, tag).status());

        assertThat(statuses).isSubsetOf(200, 409, 412).containsOnlyOnce(200);
    }

    @Test
    void theDescriptionTellsOfTagsWhereverThereIsAVersion() {
        List<String> gaps = new ArrayList<>();
        description
                .path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().forEach(operation -> {
                    String name = operation.getKey() + " " + path.getKey();
                    JsonNode answer = operation.getValue().at("/responses/200");
                    if (Set.of("get", "put").contains(operation.getKey())
                            && isVersioned(answer)
                            && !SEARCHES.contains(name)
                            && answer.at("/headers/ETag").isMissingNode()) {
                        gaps.add(name + " tells no ETag");
                    }
                    if (operation.getKey().equals("put") && !WITHOUT_VERSION.contains(path.getKey())) {
                        boolean asks = operation
                                .getValue()
                                .path("parameters")
                                .valueStream()
                                .anyMatch(parameter ->
                                        parameter.path("name").asString().equals("If-Match"));
                        if (!asks || operation.getValue().at("/responses/412").isMissingNode()) {
                            gaps.add(name + " tells no If-Match");
                        }
                    }
                }));
        assertThat(gaps).isEmpty();
    }

    private boolean isVersioned(JsonNode response) {
        return response.path("content")
                .valueStream()
                .map(content -> content.at("/schema/$ref").asString())
                .anyMatch(reference -> !reference.isEmpty()
                        && description
                                .at(reference.substring(1) + "/properties/version/type")
                                .toString()
                                .equals("\"integer\""));
    }

    private void assertThatVersionsCount(Changeable resource) {
        String tag = change(resource, "First", null).expect(200).header("ETag");
        assertThat(tag).matches("\"\\d+\"");
        if (resource.readAt() != null) {
            assertThat(admin.get(resource.readAt()).expect(200).header("ETag")).isEqualTo(tag);
        }

        Answer changed = change(resource, "Second", tag).expect(200);
        assertThat(changed.header("ETag")).matches("\"\\d+\"").isNotEqualTo(tag);
        assertThat(value(changed, resource)).contains("\"Second\"");
        Answer refused = change(resource, "Third", tag).expectProblem(412, "VERSION_MISMATCH");
        assertThat(refused.text("error_code")).isEqualTo("CONF_004");
        for (String none : List.of("\"none\"", "latest", "\"99999999999\"", "\"1.0\"", "\"-1\"")) {
            change(resource, "Third", none).expectProblem(412, "VERSION_MISMATCH");
        }
        change(resource, "Fourth", "*").expect(200);
        assertThat(value(change(resource, "Fifth", "").expect(200), resource)).contains("\"Fifth\"");
    }

    private static String value(Answer answer, Changeable resource) {
        return answer.json().path(resource.member()).toString();
    }

    private Answer change(Changeable resource, String value, @Nullable String tag) {
        HttpRequest.Builder request = admin.request(resource.path()).header("Content-Type", "application/json");
        if (tag != null) {
            request.header("If-Match", tag);
        }
        String body =
                "{\"%s\": %s}".formatted(resource.member(), resource.json().formatted(value));
        return admin.send(request.PUT(HttpRequest.BodyPublishers.ofString(body)));
    }

    private JsonNode operation(String path, String method) {
        return description.path("paths").path(path).path(method);
    }

    private String process() {
        int number = NUMBERS.incrementAndGet();
        return "/api/v1/processes/"
                + admin.post("/api/v1/processes", """
                                {"process_number": %d, "process_code": "TAG_%d", "process_name_ko": "Tag",
                                 "process_name_en": "Tag", "default_route": false}
                                """.formatted(number, number))
                        .expect(201)
                        .id();
    }

    private Changeable session() {
        Sessions sessions = new Sessions(admin);
        long id = admin.post("/api/v1/process-headers", Sessions.request(sessions.station(), "TAGGED", 1))
                .expect(201)
                .id();
        String path = "/api/v1/process-headers/" + id;
        return new Changeable(path, path, "parameters", "{\"name\": \"%s\"}");
    }

    private Changeable template() {
        String path = "/api/v1/label-templates/"
                + admin.post("/api/v1/label-templates", """
                                {"label_type": "LOT_LABEL", "product_model_id": %d, "size": "60x20", "symbol": "QR",
                                 "lines": ["Tag"]}
                                """.formatted(plant.model()))
                        .expect(201)
                        .id();
        return new Changeable(path, path, "lines", "[\"%s\"]");
    }

    private Changeable printer() {
        String path = "/api/v1/printers/"
                + admin.post("/api/v1/printers", """
                                {"printer_name": "Tagged", "host": "127.0.0.1", "is_active": false}
                                """).expect(201).id();
        return Changeable.at(path, "printer_name");
    }

    private Changeable part(String path, String body) {
        return new Changeable(path + "/" + admin.post(path, body).expect(201).id(), null, "name", "\"%s\"");
    }

    private String row(String path, String table, String column, String value) {
        return path + database.number("select id from " + table + " where " + column + " = ?", value);
    }
}
