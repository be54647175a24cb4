package com.f2x.neurohub.border;

import static org.assertj.core.api.Assertions.assertThat;

import com.f2x.neurohub.shared.access.Role;
import com.f2x.neurohub.testing.Answer;
import com.f2x.neurohub.testing.Api;
import com.f2x.neurohub.testing.ApplicationTest;
import com.f2x.neurohub.testing.Plant;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A reference means one thing: a label first, a row number only where no label is like it. */
@ApplicationTest
class ReferenceTests {

    private static final String WIP_ITEMS = "/api/v1/wip-items/";
    private static final String LOTS = "/api/v1/lots/";

    private final Api admin;
    private final Api manager;
    private final Plant plant;
    private final Clock clock;
    private Plant.Lot lot = new Plant.Lot(0, "");

    ReferenceTests(@Autowired Api api, @Autowired Plant plant, @Autowired Clock clock) {
        this.admin = api.as(Role.ADMIN);
        this.manager = api.as(Role.MANAGER);
        this.plant = plant;
        this.clock = clock;
    }

    @BeforeEach
    void makeALot() {
        lot = plant.emptyLot(plant.modelOn(plant.route(1)), 20);
    }

    @Test
    void aNumberWithLeadingZerosIsNoRowNumber() {
        long item = wipItem(deliver(mark(), null));

        manager.post(WIP_ITEMS + "00" + item + "/holds", Map.of("reason", "x"))
                .expectProblem(404, "WIP_ITEM_NOT_FOUND");
        manager.get(WIP_ITEMS + "0" + item).expectProblem(404, "WIP_ITEM_NOT_FOUND");
        manager.get(WIP_ITEMS + item).expect(200);
    }

    @Test
    void aMarkThatLooksLikeARowNumberWins() {
        long other = wipItem(deliver(mark(), null));
        long marked = wipItem(deliver(String.valueOf(other), null));

        Answer held = manager.post(WIP_ITEMS + other + "/holds", Map.of("reason", "x"))
                .expect(201);

        assertThat(held.json().path("wip_item_id").asLong()).isEqualTo(marked);
    }

    @Test
    void aMarkOfZerosIsFoundAsItIsWritten() {
        String mark = "00" + Math.abs(UUID.randomUUID().getLeastSignificantBits() % 100_000_000);
        long marked = wipItem(deliver(mark, null));

        assertThat(manager.get(WIP_ITEMS + mark).expect(200).id()).isEqualTo(marked);
    }

    @Test
    void aScanFindsTheUnitByTheCustomersMark() {
        String mark = "C-" + mark();
        long item = wipItem(deliver(mark, "W-7"));

        Answer scanned = manager.post(WIP_ITEMS + mark + "%0D/scan").expect(200);

        assertThat(scanned.id()).isEqualTo(item);
        assertThat(scanned.text("unit_mark")).isEqualTo(mark);
        assertThat(scanned.text("carrier")).isEqualTo("W-7");
        assertThat(manager.get(WIP_ITEMS + mark).expect(200).id()).isEqualTo(item);
        Answer trace = manager.get(WIP_ITEMS + mark + "/trace").expect(200);
        assertThat(trace.text("unit_mark")).isEqualTo(mark);
        assertThat(trace.text("carrier")).isEqualTo("W-7");
        assertThat(trace.json().path("process_history")).hasSize(1);
    }

    @Test
    void aMarkOfSeveralUnitsIsRefusedWithAllOfThem() {
        String mark = mark();
        String first = wipId(deliver(mark, "W-1"));
        String second = wipId(deliver(mark, "W-2"));

        Answer refused = manager.post(WIP_ITEMS + mark + "/scan").expectProblem(409, "MARK_AMBIGUOUS");

        assertThat(refused.text("detail")).contains(first, second, "W-1", "W-2");
        assertThat(refused.json().path("details")).hasSize(2);
    }

    @Test
    void aDeliveryWithoutTheCarrierMeansTheOnlyUnitOfThatMark() {
        String mark = mark();
        long only = wipItem(deliver(mark, "W-1"));

        assertThat(wipItem(deliver(mark, null))).isEqualTo(only);
    }

    @Test
    void aDeliveryWithoutTheCarrierMakesNoFurtherUnitOfAMarkThatSeveralHave() {
        String mark = mark();
        deliver(mark, "W-1");
        deliver(mark, "W-2");

        Answer refused = manager.post("/api/v1/process-data?create_missing=units", record(mark, null))
                .expectProblem(409, "MARK_AMBIGUOUS");

        assertThat(refused.text("detail")).contains("carrier must be told", mark);
        assertThat(ids(manager.get("/api/v1/wip-items?unit_mark=" + mark))).hasSize(2);
    }

    @Test
    void unitsAreListedByMarkAndCarrier() {
        String mark = mark();
        String carrier = "W-" + mark();
        long first = wipItem(deliver(mark, carrier));
        deliver(mark, "other-" + carrier);

        assertThat(ids(manager.get("/api/v1/wip-items?unit_mark=" + mark)))
                .hasSize(2)
                .contains(first);
        assertThat(ids(manager.get("/api/v1/wip-items?carrier=" + carrier))).containsExactly(first);
        assertThat(ids(manager.get(
                        "/api/v1/wip-items?unit_mark=" + mark + "%0D&carrier=" + carrier + "&lot_id=" + lot.id())))
                .containsExactly(first);
    }

    @Test
    void aLabelOfGs1NamesLotAndUnit() {
        String serial = "S" + mark();
        String batch = "B" + mark();
        manager.put(LOTS + lot.id(), Map.of("external_lot_number", batch)).expect(200);
        String label = "]d2010880123456789310" + batch + "\u001d21" + serial;

        Map<String, Object> run = record(label, null);
        run.put("lot", label);
        long item = wipItem(
                manager.post("/api/v1/process-data?create_missing=units", run).expect(201));

        assertThat(manager.get(WIP_ITEMS + item).text("unit_mark")).isEqualTo(serial);
        assertThat(manager.post(WIP_ITEMS + URLEncoder.encode(label, StandardCharsets.UTF_8) + "/scan")
                        .expect(200)
                        .id())
                .isEqualTo(item);
    }

    @Test
    void aScannedWipIdIsReadAsItsLabelSays() {
        Plant.Lot made = plant.lot(1);

        for (String ending : new String[] {"%0D", "%0D%0A", "%09", "%1D"}) {
            assertThat(manager.get(WIP_ITEMS + made.wip(1) + ending).expect(200).text("wip_id"))
                    .isEqualTo(made.wip(1));
            manager.get(WIP_ITEMS + made.wip(1) + ending + "/trace").expect(200);
            manager.get(LOTS + "number/%5DC1" + made.number() + ending).expect(200);
        }
        manager.post(
                        "/api/v1/process-operations/start",
                        Map.of("wip_id", "]C1" + made.wip(1) + "\r\n", "process_id", "1\r"))
                .expect(201);
    }

    @Test
    void anExternalNumberMayNotLookLikeTheNumberOfALot() {
        Plant.Lot other = plant.emptyLot(1);

        for (String number : new String[] {other.number(), other.number().toLowerCase(Locale.ROOT), "KR01PSA991299"}) {
            manager.put(LOTS + lot.id(), Map.of("external_lot_number", number)).expectProblem(422, "INVALID_CONTENT");
            Map<String, Object> request = new HashMap<>(plant.lotRequest(plant.model(), plant.line(), 1));
            request.put("external_lot_number", number);
            manager.post("/api/v1/lots", request).expectProblem(422, "INVALID_CONTENT");
        }
    }

    @Test
    void aMarkMayNotLookLikeALabelOfOurs() {
        manager.post("/api/v1/process-data?create_missing=units", record(lot.serial(7), null))
                .expectProblem(404, "WIP_ITEM_NOT_FOUND");
        assertThat(plant.read(lot).text("wip_count")).isEqualTo("0");
    }

    @Test
    void codesAndNamesOfUsersMayNotBeNumbers() {
        admin.post("/api/v1/equipment", Map.of("equipment_code", "0815", "equipment_name", "x", "equipment_type", "X"))
                .expectProblem(422, "INVALID_CONTENT");
        admin.post(
                        "/api/v1/processes",
                        Map.of(
                                "process_number",
                                99,
                                "process_code",
                                "7",
                                "process_name_ko",
                                "x",
                                "process_name_en",
                                "x"))
                .expectProblem(422, "INVALID_CONTENT");
        for (String name : new String[] {"1234", "w007", "W12"}) {
            admin.post("/api/v1/users", Map.of("username", name, "full_name", "x", "password", "long enough to be one"))
                    .expectProblem(422, "INVALID_CONTENT");
        }
    }

    private Answer deliver(String unit, @Nullable String carrier) {
        return manager.post("/api/v1/process-data?create_missing=units", record(unit, carrier))
                .expect(201);
    }

    private Map<String, Object> record(String unit, @Nullable String carrier) {
        String now = clock.instant().toString();
        Map<String, Object> run = new HashMap<>(Map.of(
                "record_id",
                "R-" + UUID.randomUUID(),
                "lot",
                lot.number(),
                "unit",
                unit,
                "process",
                "1",
                "result",
                "REWORK"));
        run.put("started_at", now);
        run.put("completed_at", now);
        if (carrier != null) {
            run.put("carrier", carrier);
        }
        return run;
    }

    private long wipItem(Answer delivered) {
        return manager.get("/api/v1/process-data/" + delivered.text("process_data_id"))
                .expect(200)
                .json()
                .path("wip_item_id")
                .asLong();
    }

    private String wipId(Answer delivered) {
        return manager.get(WIP_ITEMS + wipItem(delivered)).expect(200).text("wip_id");
    }

    private static List<Long> ids(Answer list) {
        return list.expect(200)
                .json()
                .valueStream()
                .map(item -> item.path("id").asLong())
                .toList();
    }

    private static String mark() {
        return "M" + UUID.randomUUID().toString().substring(0, 8);
    }
}
