package com.f2x.neurohub.signature;

import static org.assertj.core.api.Assertions.assertThat;

import com.f2x.neurohub.shared.access.Role;
import com.f2x.neurohub.shared.signature.Signable;
import com.f2x.neurohub.testing.Answer;
import com.f2x.neurohub.testing.Api;
import com.f2x.neurohub.testing.ApplicationTest;
import com.f2x.neurohub.testing.Database;
import com.f2x.neurohub.testing.Plant;
import com.f2x.neurohub.testing.Station;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every operation that can do what is signed asks for the signature, and changes nothing without it. */
@ApplicationTest
@TestPropertySource(properties = SignatureTests.ALL)
class SignedOperationTests {

    private static final String REASON = "The customer waits";
    private static final String OVERRIDE = "OVERRIDE_RULE";
    private static final String UNITS = "wip_items";
    private static final String SPECIFICATION = "CHANGE_SPECIFICATION";

    private final Signer manager;
    private final Signer admin;
    private final Station station;
    private final Plant plant;
    private final Database database;
    private final RequestMappingHandlerMapping mapping;

    SignedOperationTests(
            @Autowired Api api,
            @Autowired Plant plant,
            @Autowired Database database,
            @Autowired RequestMappingHandlerMapping mapping) {
        this.manager = new Signer(api.as(Role.MANAGER));
        this.admin = new Signer(api.as(Role.ADMIN));
        this.station = new Station(api.as(Role.OPERATOR));
        this.plant = plant;
        this.database = database;
        this.mapping = mapping;
    }

    /** A request that needs a signature. */
    private record Case(
            String operation,
            String name,
            Signer signer,
            String action,
            String entityType,
            long entityId,
            String path,
            @Nullable Object body,
            int answer) {

        String method() {
            return operation.substring(0, operation.indexOf(' '));
        }
    }

    @TestFactory
    Stream<DynamicTest> isRefusedWithoutASignatureAndDoneWithOne() {
        return cases().map(signed -> DynamicTest.dynamicTest(signed.operation() + signed.name(), () -> {
            Answer refused = signed.signer()
                    .send(signed.method(), signed.path(), signed.body(), null)
                    .expectProblem(403, "SIGNATURE_REQUIRED");
            assertThat(refused.text("message"))
                    .contains("%s of %s %d".formatted(signed.action(), signed.entityType(), signed.entityId()));
            assertThat(changes(refused)).isZero();

            String signature = signed.signer().sign(signed.action(), signed.entityType(), signed.entityId());
            signed.signer()
                    .send(signed.method(), signed.path(), signed.body(), signature)
                    .expect(signed.answer());
            assertThat(database.number("select count(used_at) from signatures where id = " + signature))
                    .isOne();
        }));
    }

    @Test
    void everyOperationThatIsDescribedAsSuchIsTried() {
        Set<String> marked = mapping.getHandlerMethods().entrySet().stream()
                .filter(handler -> handler.getValue().hasMethodAnnotation(Signable.class))
                .flatMap(handler -> handler.getKey().getMethodsCondition().getMethods().stream()
                        .flatMap(method ->
                                handler.getKey().getPatternValues().stream().map(path -> method + " " + path)))
                .collect(Collectors.toSet());

        assertThat(cases().map(Case::operation).collect(Collectors.toSet())).isEqualTo(marked);
    }

    private Stream<Case> cases() {
        return Stream.of(holds(), lots(), starts(), conversions(), states(), specifications())
                .flatMap(cases -> cases);
    }

    private Stream<Case> holds() {
        Plant.Lot lot = plant.lot(1);
        long onLot = hold("/api/v1/lots/" + lot.id());
        long onUnit = hold("/api/v1/wip-items/" + lot.wip(1));
        return Stream.of(onLot, onUnit)
                .map(hold -> new Case(
                        "POST /api/v1/holds/{id}/release",
                        " of hold " + hold,
                        manager,
                        "RELEASE_HOLD",
                        "holds",
                        hold,
                        "/api/v1/holds/" + hold + "/release",
                        null,
                        200));
    }

    private Stream<Case> lots() {
        String operation = "PUT /api/v1/lots/{id}";
        Plant.Lot closed = completed();
        Plant.Lot lowered = plant.emptyLot(2);
        manager.api()
                .post("/api/v1/lots/" + lowered.id() + "/start-wip-generation?quantity=1")
                .expect(201);
        Plant.Lot reopened = completed();
        database.override("A test", "update lots set status = 'CLOSED', closed_at = now() where id = ?", reopened.id());
        return Stream.of(
                lot(operation, " that closes", "CLOSE_LOT", closed, Map.of("status", "CLOSED")),
                lot(operation, " that lowers", OVERRIDE, lowered, Map.of("target_quantity", 1, "reason", REASON)),
                lot(operation, " that re-opens", OVERRIDE, reopened, Map.of("status", "COMPLETED", "reason", REASON)));
    }

    private Case lot(String operation, String name, String action, Plant.Lot lot, Map<String, Object> change) {
        return new Case(operation, name, manager, action, "lots", lot.id(), "/api/v1/lots/" + lot.id(), change, 200);
    }

    private Stream<Case> starts() {
        Plant.Lot lot = plant.lot(2);
        return Stream.of(
                unit(
                        "POST /api/v1/process-operations/start",
                        lot.wip(1),
                        "/api/v1/process-operations/start",
                        Station.request(lot.wip(1), 2, "override_reason", REASON),
                        201),
                unit(
                        "POST /api/v1/wip-items/{reference}/start-process",
                        lot.wip(2),
                        "/api/v1/wip-items/" + lot.wip(2) + "/start-process",
                        Map.of("process_id", 2, "override_reason", REASON),
                        201));
    }

    private Stream<Case> conversions() {
        Plant.Lot lot = plant.lotOn(plant.route(1, 7, 8), 2);
        for (int unit = 1; unit <= 2; unit++) {
            station.pass(lot.wip(unit), 1, 1);
            hold("/api/v1/wip-items/" + lot.wip(unit));
        }
        return Stream.of(
                unit(
                        "POST /api/v1/wip-items/{reference}/convert-to-serial",
                        lot.wip(1),
                        "/api/v1/wip-items/" + lot.wip(1) + "/convert-to-serial",
                        Map.of("override_reason", REASON),
                        201),
                new Case(
                        "POST /api/v1/serials/generate-from-wip",
                        "",
                        manager.overriding("overdue"),
                        OVERRIDE,
                        UNITS,
                        number(lot.wip(2)),
                        "/api/v1/serials/generate-from-wip?wip_id=" + lot.wip(2),
                        null,
                        201));
    }

    private Stream<Case> states() {
        Plant.Lot lot = plant.lotOn(plant.route(1, 7, 8), 2);
        station.passEach(lot.wip(1), 1);
        station.convert(lot.wip(1)).expect(201);
        station.run(lot.serial(1), 8, "FAIL");
        return Stream.of(
                unit(
                        "PUT /api/v1/wip-items/{reference}/status",
                        lot.wip(2),
                        "/api/v1/wip-items/" + lot.wip(2) + "/status",
                        Map.of("status", "IN_PROGRESS", "reason", REASON),
                        200),
                unit(
                        "PUT /api/v1/serials/{reference}/status",
                        lot.wip(1),
                        "/api/v1/serials/" + lot.serial(1) + "/status",
                        Map.of("status", "IN_PROGRESS", "reason", REASON),
                        200));
    }

    private Case unit(String operation, String wip, String path, Object body, int answer) {
        return new Case(operation, "", manager, OVERRIDE, UNITS, number(wip), path, body, answer);
    }

    private Stream<Case> specifications() {
        long process = process();
        long edited = spec(process, "EDITED");
        long ended = spec(process, "ENDED");
        String path = "/api/v1/processes/" + process;
        String specs = "/api/v1/processes/{processId}/measurement-specs";
        long removed = process();
        spec(removed, "ONE");
        spec(removed, "TWO");
        return Stream.of(
                specification(
                        "POST " + specs,
                        "processes",
                        process,
                        path + "/measurement-specs",
                        Map.of("code", "NEW", "name", "New"),
                        201),
                specification(
                        "PUT " + specs + "/{id}",
                        "measurement_specs",
                        edited,
                        path + "/measurement-specs/" + edited,
                        Map.of("upper_limit", 7),
                        200),
                specification(
                        "DELETE " + specs + "/{id}",
                        "measurement_specs",
                        ended,
                        path + "/measurement-specs/" + ended,
                        null,
                        204),
                specification(
                        "PUT /api/v1/processes/{id}",
                        "processes",
                        process,
                        path,
                        Map.of("description", "Another"),
                        200),
                specification(
                        "DELETE /api/v1/processes/{id}",
                        "processes",
                        removed,
                        "/api/v1/processes/" + removed,
                        null,
                        204));
    }

    private Case specification(
            String operation, String table, long id, String path, @Nullable Object body, int answer) {
        return new Case(operation, "", admin, SPECIFICATION, table, id, path, body, answer);
    }

    private long process() {
        return database.insert(
                "insert into processes (process_number, process_code, process_name_ko, process_name_en, default_route,"
                        + " sort_order) select 1 + max(process_number), 'SIGNED_' || max(id), 'A', 'A', false, 900"
                        + " from processes returning id");
    }

    private long spec(long process, String code) {
        return database.insert(
                "insert into measurement_specs (process_id, code, name, operator, upper_limit) values (?, ?, 'A spec', 'LE', 5)"
                        + " returning id",
                process,
                code);
    }

    private Plant.Lot completed() {
        Plant.Lot lot = plant.lotOn(plant.route(1), 1);
        station.run(lot.wip(1), 1, "PASS");
        assertThat(plant.read(lot).text("status")).isEqualTo("COMPLETED");
        return lot;
    }

    private long hold(String path) {
        return manager.api()
                .post(path + "/holds", Map.of("reason", "Wrong glue"))
                .expect(201)
                .id();
    }

    private long number(String wip) {
        return database.number("select id from wip_items where wip_id = ?", wip);
    }

    private long changes(Answer answer) {
        return database.number(
                "select count(*) from audit_logs where request_id = ? and action in ('CREATE', 'UPDATE', 'DELETE')",
                answer.header("X-Request-ID"));
    }
}
