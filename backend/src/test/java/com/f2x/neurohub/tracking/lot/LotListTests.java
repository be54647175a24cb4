package com.f2x.neurohub.tracking.lot;

import static org.assertj.core.api.Assertions.assertThat;

import com.f2x.neurohub.shared.access.Role;
import com.f2x.neurohub.testing.Answer;
import com.f2x.neurohub.testing.Api;
import com.f2x.neurohub.testing.ApplicationTest;
import com.f2x.neurohub.testing.Database;
import com.f2x.neurohub.testing.Plant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

@ApplicationTest
class LotListTests {

    private static final String LOTS = "/api/v1/lots";

    private final Api api;
    private final Plant plant;
    private final Database database;

    LotListTests(@Autowired Api api, @Autowired Plant plant, @Autowired Database database) {
        this.api = api.as(Role.VIEWER);
        this.plant = plant;
        this.database = database;
    }

    @Test
    void eachFilterRestrictsTheList() {
        long model = plant.model();
        long line = plant.line();
        long planned = insert(model, line, "2025-11-20", "CREATED");
        long running = insert(model, line, "2025-11-21", "IN_PROGRESS");
        long done = insert(model, line, "2025-11-22", "COMPLETED");
        String mine = "product_model_id=" + model;

        assertThat(ids(LOTS + "?" + mine)).containsExactly(done, running, planned);
        assertThat(ids(LOTS + "/?" + mine + "&status=")).hasSize(3);
        assertThat(ids(LOTS + "?" + mine + "&status=CREATED")).containsExactly(planned);
        assertThat(ids(LOTS + "?production_line_id=" + line + "&start_date=2025-11-21"))
                .containsExactly(done, running);
        assertThat(ids(LOTS + "?" + mine + "&end_date=2025-11-21&start_date=")).containsExactly(running, planned);
        assertThat(ids(LOTS + "/date-range?" + mine + "&start_date=2025-11-21&end_date=2025-11-21"))
                .containsExactly(running);
        assertThat(ids(LOTS + "/product/" + model)).hasSize(3);
        assertThat(ids(LOTS + "/active?limit=1000")).contains(planned, running).doesNotContain(done);
        assertThat(ids(LOTS + "/status/COMPLETED?limit=1000")).contains(done).doesNotContain(planned, running);
        assertThat(ids(LOTS + "?product_model_id=&production_line_id=&limit=1000"))
                .contains(done);
        assertThat(ids(LOTS + "?product_model_id=999999999")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "limit=0, limit",
        "limit=1001, limit",
        "limit=x, limit",
        "skip=-1, skip",
        "sort=price, sort",
        "cursor=%2500, cursor",
        "cursor=abc, cursor",
        "cursor=aWQ9NQ, cursor",
        "count=perhaps, count",
        "status=OPEN, status",
        "product_model_id=x, product_model_id",
        "start_date=yesterday, start_date",
        "fetch=everything, fetch"
    })
    void whatIsNoParameterIsRefused(String query, String field) {
        Answer refused = api.get(LOTS + "?" + query).expect(422);

        assertThat(refused.json().path("details").path(0).path("field").asString())
                .isEqualTo(field);
    }

    @ParameterizedTest
    @CsvSource({
        "productionDate=5\\nid=5",
        "productionDate=2025-11-20\\nid=x",
        "productionDate=2025-13-01\\nid=5",
        "productionDate=2025-11-20\\nid=99999999999999999999",
        "productionDate=+999999999-12-31\\nid=5"
    })
    void aForgedCursorIsRefused(String keys) {
        String cursor = java.util.Base64.getUrlEncoder()
                .encodeToString(keys.replace("\\n", "\n").getBytes(java.nio.charset.StandardCharsets.UTF_8));

        api.get(LOTS + "?cursor=" + cursor).expect(422);
    }

    @Test
    void pagesByCursorShowEachRowOnceWhileRowsAreAdded() {
        long model = plant.model();
        long line = plant.line();
        List<Long> before = insertMany(model, line, 250);
        List<Long> seen = new ArrayList<>();
        String next = LOTS + "?limit=40&status=&product_model_id=" + model;

        while (!next.isEmpty()) {
            Answer page = api.get(next).expect(200);
            assertThat(page.statements()).isEqualTo(1);
            seen.addAll(ids(page));
            next = next(page);
            insert(model, line, "2025-12-31", "CREATED");
            insert(model, line, "2025-01-01", "CREATED");
        }

        assertThat(seen).doesNotHaveDuplicates().containsAll(before);
    }

    @Test
    void theCursorWorksInEveryOrder() {
        long model = plant.model();
        insertMany(model, plant.line(), 25);
        for (String sort : List.of("production_date", "-production_date", "id", "-id")) {
            List<Long> whole = ids(LOTS + "?product_model_id=" + model + "&sort=" + sort);
            List<Long> paged = new ArrayList<>();
            String next = LOTS + "?limit=7&product_model_id=" + model + "&sort=" + sort;
            while (!next.isEmpty()) {
                Answer page = api.get(next).expect(200);
                paged.addAll(ids(page));
                next = next(page);
            }
            assertThat(paged).hasSize(25).isEqualTo(whole);
        }
    }

    @Test
    void aCursorBelongsToItsOrder() {
        long model = plant.model();
        insertMany(model, plant.line(), 3);
        String next = next(api.get(LOTS + "?limit=1&product_model_id=" + model).expect(200));

        api.get(next + "&sort=id").expect(422);
    }

    @Test
    void clientsMayPageByNumbers() {
        long model = plant.model();
        insertMany(model, plant.line(), 25);
        List<Long> all = ids(LOTS + "?product_model_id=" + model);

        assertThat(ids(LOTS + "?limit=10&skip=0&product_model_id=" + model)).isEqualTo(all.subList(0, 10));
        assertThat(ids(LOTS + "?limit=10&skip=7&product_model_id=" + model)).isEqualTo(all.subList(7, 17));
        assertThat(ids(LOTS + "?limit=10&skip=20&product_model_id=" + model)).isEqualTo(all.subList(20, 25));
        assertThat(ids(LOTS + "?limit=10&skip=99&product_model_id=" + model)).isEmpty();
    }

    @Test
    void theTotalIsCountedWhereItIsAskedFor() {
        long model = plant.model();
        insertMany(model, plant.line(), 25);

        Answer counted =
                api.get(LOTS + "?count=true&limit=10&product_model_id=" + model).expect(200);
        assertThat(counted.header("X-Total-Count")).isEqualTo("25");
        assertThat(counted.statements()).isEqualTo(2);
        assertThat(next(counted)).doesNotContain("count");
        Answer plain = api.get(LOTS + "?product_model_id=" + model).expect(200);
        assertThat(plain.header("X-Total-Count")).isEmpty();
        assertThat(plain.header("Link")).isEmpty();
    }

    @Test
    void theUsualPageHoldsAHundredRows() {
        long model = plant.model();
        insertMany(model, plant.line(), 101);

        Answer page = api.get(LOTS + "?product_model_id=" + model).expect(200);
        assertThat(ids(page)).hasSize(100);
        assertThat(ids(next(page))).hasSize(1);
    }

    @Test
    void levelsReadMoreInAConstantNumberOfStatements() {
        long model = plant.model();
        insertMany(model, plant.line(), 30);
        Plant.Lot lot = plant.emptyLot(model, 20);
        api.get("/api/v1/lots/" + lot.id()).expect(200);
        database.update(
                "insert into wip_items (wip_id, lot_id, sequence_in_lot, current_process_id)"
                        + " select 'WIP-' || ? || '-' || n, ?, n, 1 from generate_series(1, 20) n",
                lot.number(),
                lot.id());
        String list = LOTS + "?product_model_id=" + model + "&fetch=";
        String one = LOTS + "/" + lot.id() + "?fetch=";

        for (String path : List.of(list + "minimal", one + "MINIMAL")) {
            Answer minimal = api.get(path).expect(200);
            assertThat(minimal.statements()).isEqualTo(1);
            assertThat(minimal.body())
                    .contains("\"wip_count\"", "\"product_model_id\"")
                    .doesNotContain("\"product_model\"", "\"production_line\"", "\"wip_items\"", "\"serials\"");
        }
        for (String path : List.of(list + "standard", list, one + "standard", one)) {
            Answer standard = api.get(path).expect(200);
            assertThat(standard.statements()).isEqualTo(1);
            assertThat(standard.body())
                    .contains("\"product_model\":{", "\"production_line\":{", "\"product_name\"")
                    .doesNotContain("\"wip_items\"", "\"serials\"");
        }
        for (String path : List.of(list + "full", one + "full")) {
            Answer full = api.get(path).expect(200);
            assertThat(full.statements()).isEqualTo(3);
            assertThat(full.body()).contains("\"product_model\":{", "\"wip_items\":[{", "\"serials\":[]");
        }
    }

    @Test
    void oneLotIsReadInOneStatement() {
        Plant.Lot lot = plant.emptyLot(1);

        assertThat(api.get(LOTS + "/number/" + lot.number()).expect(200).statements())
                .isOne();
        assertThat(api.get(LOTS + "/" + lot.id() + "/quantities").expect(200).statements())
                .isOne();
        assertThat(api.get(LOTS + "/active").expect(200).statements()).isOne();
        assertThat(api.get(LOTS + "/status/CREATED").expect(200).statements()).isOne();
        assertThat(api.get(LOTS + "/date-range").expect(200).statements()).isOne();
        assertThat(api.get(LOTS + "/product/1").expect(200).statements()).isOne();
        api.get(LOTS + "/number/NONE").expectProblem(404, "LOT_NOT_FOUND");
        api.get(LOTS + "/number/%20").expectProblem(404, "LOT_NOT_FOUND");
        api.get(LOTS + "/x").expect(422);
    }

    private long insert(long model, long line, String date, String status) {
        return database.insert("""
                insert into lots (lot_number, product_model_id, production_line_id, route_id, production_date, status, completed_at)
                values ('L' || nextval('lots_id_seq'), ?, ?, 1, cast(? as date), ?, now()) returning id
                """, model, line, date, status);
    }

    private List<Long> insertMany(long model, long line, int quantity) {
        return LongStream.range(0, quantity)
                .map(number -> insert(model, line, "2025-06-%02d".formatted(number % 28 + 1), "CREATED"))
                .boxed()
                .toList();
    }

    private List<Long> ids(String path) {
        return ids(api.get(path).expect(200));
    }

    private static List<Long> ids(Answer page) {
        return StreamSupport.stream(page.json().spliterator(), false)
                .map(row -> row.path("id").asLong())
                .toList();
    }

    private static String next(Answer page) {
        String link = page.header("Link");
        return link.isEmpty() ? "" : link.substring(1, link.indexOf('>'));
    }
}
