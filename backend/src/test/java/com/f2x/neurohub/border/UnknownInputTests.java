package com.f2x.neurohub.border;

import static org.assertj.core.api.Assertions.assertThat;

import com.f2x.neurohub.shared.access.Role;
import com.f2x.neurohub.shared.web.IgnoresUnknown;
import com.f2x.neurohub.testing.Answer;
import com.f2x.neurohub.testing.Api;
import com.f2x.neurohub.testing.ApplicationTest;
import com.f2x.neurohub.testing.Plant;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.net.http.HttpRequest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** What an operation does not read, it refuses; but for the doors that cannot be so strict. */
@ApplicationTest
class UnknownInputTests {

    private static final String LOTS = "/api/v1/lots";

    private final Api admin;
    private final Api operator;
    private final Plant plant;
    private final MeterRegistry meters;
    private final List<InputOperation> operations;

    @Autowired
    UnknownInputTests(Api api, Plant plant, MeterRegistry meters, ApplicationContext application) {
        this.admin = api.as(Role.ADMIN);
        this.operator = api.as(Role.OPERATOR);
        this.plant = plant;
        this.meters = meters;
        this.operations = Inputs.operations(application);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/lots",
                "/api/v1/process-data",
                "/api/v1/process-operations/complete",
                "/api/v1/wip-items/1/complete-process",
                "/api/v1/auth/login/json"
            })
    void aMemberThatIsThereTwiceIsNotReadAsOneOfTheTwo(String path) {
        Answer refused = admin.send(admin.request(path)
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString("{\"result\":\"FAIL\",\"result\":\"PASS\"}")))
                .expectProblem(400, "MALFORMED_JSON");

        assertThat(refused.text("detail")).contains("a member is there twice");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "process-data?result=%00",
                "process-data?is_retest=%00",
                "process-data?lot_id=%00",
                "lots?status=%00",
                "holds?active=%00",
                "users?role=%00",
                "wip-items?unit_mark=%00"
            })
    void aFilterThatIsNothingIsNotLeftOut(String list) {
        admin.get("/api/v1/" + list).expectProblem(422, "INVALID_CONTENT");
    }

    @Test
    void aParameterThatIsSentTwiceIsNotReadAsOneOfTheTwo() {
        Answer refused = admin.get("/api/v1/lots?status=CREATED&status=CLOSED").expectProblem(422, "INVALID_CONTENT");

        assertThat(refused.text("detail")).isEqualTo("status must be given once");
    }

    @Test
    void everyBodyRefusesAnUnknownMemberUnlessItsDoorIgnoresThem() {
        SoftAssertions all = new SoftAssertions();
        for (InputOperation operation : operations) {
            Class<?> body = Inputs.body(operation).orElse(null);
            if (body == null || body.isAnnotationPresent(IgnoresUnknown.class)) {
                continue;
            }
            Answer answer = send(operation, operation.plainPath(), "{\"zzz_unknown\": [{}]}");
            all.assertThat(answer.status()).as(operation.name() + answer.body()).isEqualTo(422);
            all.assertThat(answer.text("detail")).as(operation.name()).contains("zzz_unknown is not known here");
            all.assertThat(answer.json().path("details").path(0).path("code").asString())
                    .as(operation.name())
                    .isEqualTo("Unknown");
        }
        all.assertAll();
    }

    @Test
    void everyOperationRefusesAnUnknownParameterUnlessItsDoorIgnoresThem() {
        SoftAssertions all = new SoftAssertions();
        for (InputOperation operation : operations) {
            if (operation.handler().getBeanType().isAnnotationPresent(IgnoresUnknown.class)) {
                continue;
            }
            Answer answer = send(operation, operation.plainPath() + "?zzz_unknown=1", "{}");
            all.assertThat(answer.status()).as(operation.name() + answer.body()).isEqualTo(422);
            all.assertThat(answer.text("detail")).as(operation.name()).contains("zzz_unknown is not known here");
        }
        all.assertAll();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/health?", "/api/v1/lots?", "/api/v1/lots?limit=1&"})
    void manyUnknownOrRepeatedParametersAreRefusedInFewWords(String path) {
        for (String name : List.of("a%d=1", "limit=%d")) {
            String query = IntStream.range(0, 1000).mapToObj(name::formatted).collect(Collectors.joining("&"));
            Answer answer = admin.get(path + query).expect(422);
            assertThat(answer.body()).hasSizeLessThan(8000);
        }
    }

    @Test
    void onlyTheDoorsOfTheOldStationsSignInAndDeliveriesIgnoreWhatTheyDoNotKnow() {
        assertThat(operations)
                .filteredOn(operation -> Inputs.body(operation)
                        .filter(body -> body.isAnnotationPresent(IgnoresUnknown.class))
                        .isPresent())
                .extracting(InputOperation::name)
                .containsExactlyInAnyOrder(
                        "POST /api/v1/auth/login/json",
                        "POST /api/v1/auth/logout",
                        "POST /api/v1/auth/refresh",
                        "POST /api/v1/process-data",
                        "POST /api/v1/process-operations/abort",
                        "POST /api/v1/process-operations/complete",
                        "POST /api/v1/process-operations/start",
                        "POST /api/v1/wip-items/search",
                        "POST /api/v1/wip-items/{reference}/abort-process",
                        "POST /api/v1/wip-items/{reference}/complete-process",
                        "POST /api/v1/wip-items/{reference}/start-process");
    }

    @Test
    void theOldDoorsGoOnAndCountWhatTheyIgnored() {
        Plant.Lot lot = plant.lot(1);
        double before = ignored("/api/v1/process-operations/start");

        operator.post(
                        "/api/v1/process-operations/start?shift=2",
                        Map.of(
                                "wip_id",
                                lot.wip(1),
                                "process_id",
                                "1",
                                "line_id",
                                "KR01",
                                "start_time",
                                "2026-03-02T08:00:10.123456"))
                .expect(201);

        assertThat(ignored("/api/v1/process-operations/start") - before).isEqualTo(3);
    }

    @Test
    void aLotIsNotMadeOfAMisspeltQuantity() {
        Map<String, Object> lot = new HashMap<>(plant.lotRequest(plant.model(), plant.line(), 20));
        lot.put("target_qty", lot.remove("target_quantity"));

        Answer refused = admin.post(LOTS, lot).expectProblem(422, "INVALID_CONTENT");

        assertThat(refused.text("detail"))
                .isEqualTo("target_qty is not known here, the nearest known name is target_quantity");
    }

    @Test
    void aLotNeedsAQuantity() {
        Map<String, Object> lot = new HashMap<>(plant.lotRequest(plant.model(), plant.line(), 20));
        lot.remove("target_quantity");

        assertThat(admin.post(LOTS, lot).expectProblem(422, "INVALID_CONTENT").text("detail"))
                .contains("target_quantity");
    }

    @Test
    void aBodyThatNobodyReadsIsRefused() {
        Plant.Lot empty = plant.emptyLot(3);
        String path = "/api/v1/lots/" + empty.id() + "/start-wip-generation";

        Answer refused = admin.post(path, Map.of("quantity", 2)).expectProblem(422, "INVALID_CONTENT");

        assertThat(refused.text("detail")).contains("quantity is not read: this operation takes no body");
        admin.post(path, "{}").expect(201);
    }

    @Test
    void unitsAreNotRegisteredByAMisspeltQuantity() {
        Plant.Lot lot = plant.emptyLot(5);

        Answer refused = admin.post(LOTS + "/" + lot.id() + "/start-wip-generation?qty=1")
                .expectProblem(422, "INVALID_CONTENT");

        assertThat(refused.text("detail")).isEqualTo("qty is not known here, the nearest known name is quantity");
        assertThat(plant.read(lot).text("wip_count")).isEqualTo("0");
    }

    @Test
    void aChangeThatNobodyReadsIsRefused() {
        Plant.Lot lot = plant.emptyLot(5);

        admin.put(LOTS + "/" + lot.id(), Map.of("route_id", 5)).expectProblem(422, "INVALID_CONTENT");
    }

    @Test
    void aFilterThatNobodyReadsListsNothing() {
        assertThat(admin.get(LOTS + "?state=CREATED")
                        .expectProblem(422, "INVALID_CONTENT")
                        .text("detail"))
                .isEqualTo("state is not known here, the nearest known name is status");
    }

    @Test
    void whatTheDashboardSendsBesidesIsTolerated() {
        Plant.Lot lot = plant.lot(1);

        admin.post("/api/v1/serials/generate-from-wip?wip_id=" + lot.wip(1) + "&print_label=true")
                .expectProblem(422, "PREVIOUS_STEP_NOT_PASSED");
        admin.get(LOTS + "/?skip=0&limit=20&status=").expect(200);
    }

    private double ignored(String door) {
        return meters.find("neurohub.ignored.input").tag("door", door).counters().stream()
                .mapToDouble(Counter::count)
                .sum();
    }

    private Answer send(InputOperation operation, String path, String body) {
        boolean bare = "GET".equals(operation.method()) || "DELETE".equals(operation.method());
        HttpRequest.BodyPublisher publisher =
                bare ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(body);
        return admin.send(admin.request(path)
                .header("Content-Type", operation.contentType())
                .method(operation.method(), publisher));
    }
}
