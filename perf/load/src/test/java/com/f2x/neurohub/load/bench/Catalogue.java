package com.f2x.neurohub.load.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** What is asked of the application but for starts and completions, by name. */
final class Catalogue {

    /** Rows of a page. */
    static final int PAGE = 100;

    private static final String API = "/api/v1/";
    private static final List<String> LISTS = List.of("lots", "serials", "process-data", "equipment");

    private final Doors doors;
    private final Plant plant;

    Catalogue(Doors doors, Plant plant) {
        this.doors = doors;
        this.plant = plant;
    }

    /** The lists that have a yardstick. */
    static List<String> compared() {
        return LISTS;
    }

    /** The path of a list's first page. */
    static String path(String list) {
        return API + list + "?limit=" + PAGE;
    }

    /** A list as it is if nothing else is asked for. */
    Work list(String list) {
        return Requests.get(doors, List.of(path(list)));
    }

    /** The statement that has PostgreSQL make the same answer. */
    Statements yardstick(String list) {
        try (InputStream sql = Catalogue.class.getResourceAsStream("/bench/lists/" + list + ".sql")) {
            return new Statements(plant.account(), new String(sql.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Lists with less and with more in each row. */
    Map<String, Work> levels() {
        Map<String, Work> works = new LinkedHashMap<>();
        for (String list : LISTS) {
            for (String level : List.of("minimal", "full")) {
                works.put(
                        "list of %s, %s".formatted(list, level),
                        Requests.get(doors, List.of(path(list) + "&fetch=" + level)));
            }
        }
        return works;
    }

    /** What is about one row, each time another one. */
    Map<String, Work> singles() {
        Map<String, Work> works = new LinkedHashMap<>();
        works.put("lot by id", gets("id", "lots", id -> "lots/" + id));
        works.put("serial by id", gets("id", "serials", id -> "serials/" + id));
        works.put("attempt by id", gets("id", "process_data", id -> "process-data/" + id));
        works.put("equipment by id", gets("id", "equipment", id -> "equipment/" + id));
        works.put("scan", posts("wip_id", "wip_items", id -> "wip-items/" + id + "/scan"));
        works.put("trace of a WIP item", gets("wip_id", "wip_items", id -> "wip-items/" + id + "/trace"));
        works.put("trace of a serial", gets("serial_number", "serials", id -> "serials/" + id + "/trace"));
        return works;
    }

    /** Reports over much history; the window is the newest month of the data sets. */
    Map<String, Work> reports() {
        String window = "?start_date=2026-10-01&end_date=2026-10-31";
        Map<String, Work> works = new LinkedHashMap<>();
        works.put("day's summary", report("dashboard/summary?target_date=2026-10-27"));
        works.put("cycle times, 30 days", report("dashboard/cycle-times?days=30"));
        works.put("defect trends, 30 days", report("analytics/defect-trends?days=30"));
        works.put("production, a month", report("analytics/production-stats" + window));
        return works;
    }

    /** Messages of gateways. */
    Work webhooks() {
        return new Webhooks(doors);
    }

    /** Pages of attempts by their cursors, so deep or the last one where there are fewer, each once. */
    Map<Integer, Work> pages(List<Integer> numbers) throws IOException {
        Map<Integer, Work> works = new LinkedHashMap<>();
        for (int number : numbers) {
            Pages.Page page = Pages.find(doors, API + "process-data", number);
            works.put(page.number(), Requests.get(doors, List.of(page.path())));
        }
        return works;
    }

    private Work report(String path) {
        return Requests.get(doors, List.of(API + path));
    }

    private Work gets(String column, String table, Function<String, String> path) {
        return Requests.get(doors, paths(column, table, path));
    }

    private Work posts(String column, String table, Function<String, String> path) {
        return Requests.post(doors, paths(column, table, path));
    }

    private List<String> paths(String column, String table, Function<String, String> path) {
        return plant.some(column, table).stream().map(path).map(API::concat).toList();
    }
}
