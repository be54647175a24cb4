package com.f2x.neurohub.shared.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import com.f2x.neurohub.shared.access.Role;
import com.f2x.neurohub.testing.Answer;
import com.f2x.neurohub.testing.Api;
import com.f2x.neurohub.testing.ApplicationTest;
import com.f2x.neurohub.testing.Database;
import com.f2x.neurohub.testing.Plant;
import com.f2x.neurohub.testing.Sessions;
import com.f2x.neurohub.testing.Station;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Every view shows at each level what its plan reads: what is missing in the plan fails here. */
@ApplicationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FetchLevelTests {

    private static final List<String> LEVELS = List.of("minimal", "standard", "full");

    private final Api admin;
    private final Plant plant;
    private final Database database;
    private final Map<String, Object> rows = new HashMap<>();

    FetchLevelTests(@Autowired Api api, @Autowired Plant plant, @Autowired Database database) {
        this.admin = api.as(Role.ADMIN);
        this.plant = plant;
        this.database = database;
    }

    /** A serial that failed after its conversion and is reworked, and a WIP item on hold at a step. */
    @BeforeAll
    void makeRowsWithEveryRelation() {
        Plant.Lot lot = plant.lotOn(plant.route(1, 7, 8), 2);
        Station station = new Station(admin);
        station.passEach(lot.wip(1), 1, 7);
        station.start(lot.serial(1), 8, "equipment_id", plant.equipment(0)).expect(201);
        station.complete(lot.serial(1), 8, "FAIL").expect(200);
        station.start(lot.wip(2), 1).expect(201);
        String serial = "/api/v1/serials/" + lot.serial(1);
        admin.put(serial + "/status", Map.of("status", "PASSED", "reason", "Seen"))
                .expect(200);
        admin.post(serial + "/rework-orders", Map.of("from_process", 8, "reason", "Clean it"))
                .expect(201);
        Answer hold = admin.post("/api/v1/wip-items/" + lot.wip(2) + "/holds", Map.of("reason", "Look"))
                .expect(201);
        admin.post("/api/v1/holds/" + hold.id() + "/release").expect(200);
        rows.put("{lot}", lot.id());
        rows.put("{serial}", database.number("select id from serials where serial_number = ?", lot.serial(1)));
        rows.put("{converted}", lot.wip(1));
        rows.put("{started}", lot.wip(2));
        rows.put("{held}", database.number("select id from wip_items where wip_id = ?", lot.wip(2)));
        rows.put("{session}", new Sessions(admin).open(1));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "lots/{lot}                       | product_model product_name production_line  | wip_items serials",
                "wip-items/{converted}            | lot                                         | serials",
                "wip-items/{started}              | lot current_process                         | serials",
                "serials/{serial}                 | lot wip_id                                  |",
                "equipment/1                      |                                             | process production_line",
                "routes/1                         |                                             | steps",
                "processes/3                      |                                             | defect_codes measurement_specs",
                "process-headers/{session}        | process_number process_code process_name    |",
                "interventions?serial_id={serial} | lot_number wip_id serial_number             |",
                "holds?wip_item_id={held}         | lot_number wip_id placed_by_name released_by_name |",
                "rework-orders?serial_id={serial} | lot_number wip_id serial_number from_process |",
                "process-data?serial_id={serial}  | lot_number wip_id serial_number process operator_name equipment_code | verdicts"
            })
    void aLevelShowsWhatThePlanReads(String path, @Nullable String standard, @Nullable String full) {
        Set<String> minimal = members(path, "minimal");

        assertThat(without(members(path, "standard"), minimal)).isEqualTo(words(standard));
        assertThat(without(members(path, "full"), minimal)).isEqualTo(words(standard, full));
    }

    @Test
    void everyListAnswersAtEveryLevel() {
        List<String> lists = lists();

        assertThat(lists).hasSizeGreaterThan(20);
        for (String list : lists) {
            for (String level : LEVELS) {
                admin.get(list + "?limit=1000&fetch=" + level).expect(200);
            }
        }
    }

    /** The paths of all lists that need nothing but a level, so not even whose source it is about. */
    private List<String> lists() {
        JsonNode paths = admin.get("/v3/api-docs").expect(200).json().path("paths");
        return paths.propertyStream()
                .filter(path -> names(path.getValue()).containsAll(Set.of("limit", "fetch")))
                .filter(path -> !names(path.getValue()).contains("source"))
                .map(Map.Entry::getKey)
                .filter(path -> !path.contains("{"))
                .toList();
    }

    private static Set<String> names(JsonNode path) {
        Set<String> names = new TreeSet<>();
        path.at("/get/parameters")
                .forEach(parameter -> names.add(parameter.path("name").asString()));
        return names;
    }

    private Set<String> members(String path, String level) {
        String known = path;
        for (Map.Entry<String, Object> row : rows.entrySet()) {
            known = known.replace(row.getKey(), row.getValue().toString());
        }
        String fetch = (known.contains("?") ? "&fetch=" : "?fetch=") + level;
        JsonNode json = admin.get("/api/v1/" + known + fetch).expect(200).json();
        JsonNode row = json.isArray() ? json.path(0) : json;
        assertThat(row.isObject()).as("A row of " + path).isTrue();
        return new TreeSet<>(row.propertyNames());
    }

    private static Set<String> without(Set<String> members, Set<String> others) {
        Set<String> rest = new TreeSet<>(members);
        rest.removeAll(others);
        return rest;
    }

    private static Set<String> words(@Nullable String... lines) {
        Set<String> words = new TreeSet<>();
        Stream.of(lines).filter(line -> line != null).forEach(line -> words.addAll(Arrays.asList(line.split(" "))));
        return words;
    }
}
