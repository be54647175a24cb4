package com.f2x.neurohub.perf.plans;

import com.f2x.neurohub.testing.Api;
import java.util.List;
import java.util.stream.Stream;

/** The lists with each filter and each order, single resources, traces and figures. */
final class HotReads {

    /** Lists by path and query; each filter stands alone, because those that combine narrow each other down. */
    private static final List<String> LISTS = List.of(
            "lots",
            "lots?sort=production_date",
            "lots?sort=id",
            "lots?status=IN_PROGRESS",
            "lots?product_model_id=1",
            "lots?production_line_id=1",
            "lots?start_date=2024-03-01&end_date=2024-03-31",
            "lots/active",
            "wip-items",
            "wip-items?sort=-id",
            "wip-items?sort=sequence_in_lot&lot_id=%LOT%",
            "wip-items?lot_id=%LOT%",
            "wip-items?status=IN_PROGRESS",
            "wip-items?process_id=1",
            "wip-items?unit_mark=MARK-1",
            "wip-items?carrier=CARRIER-1",
            "serials",
            "serials?sort=created_at",
            "serials?sort=id",
            "serials?lot_id=%LOT%",
            "serials?sort=sequence_in_lot&lot_id=%LOT%",
            "serials?status=FAILED",
            "serials/failed",
            "process-data",
            "process-data?sort=started_at",
            "process-data?sort=id",
            "process-data?lot_id=%LOT%",
            "process-data?wip_item_id=1",
            "process-data?serial_id=1",
            "process-data?process_id=1",
            "process-data?operator_id=1",
            "process-data?equipment_id=1",
            "process-data?process_session_id=1",
            "process-data?result=FAIL",
            "process-data?verdict=FAIL",
            "process-data?started_from=2025-01-01T00:00:00Z&started_before=2025-01-02T00:00:00Z",
            "process-data/incomplete",
            "process-data/failures",
            "equipment",
            "equipment?sort=equipment_code",
            "equipment?status=AVAILABLE",
            "equipment?process_id=1",
            "equipment?production_line_id=1",
            "holds",
            "holds?lot_id=%LOT%",
            "holds?wip_item_id=1",
            "holds?active=true&lot_id=%LOT%",
            "interventions",
            "interventions?lot_id=%LOT%",
            "rework-orders",
            "rework-orders?lot_id=%LOT%",
            "rework-orders?wip_item_id=1",
            "rework-orders?process_id=1");

    private static final List<String> GETS = List.of(
            "lots/%LOT%",
            "lots/%LOT%?fetch=full",
            "lots/number/LARGE0001",
            "wip-items/WIP-LARGE0001-999",
            "wip-items/1",
            "serials/number/LARGE0001999",
            "process-data/1",
            "equipment/1",
            "equipment/code/EQ_LASER_01",
            "wip-items/WIP-LARGE0001-999/trace",
            "serials/LARGE0001999/trace");

    /** How far back they look decides which plan is best: a plan for any time would be worse. */
    private static final List<String> FIGURES = List.of(
            "lots/%LOT%/yield?process=LASER_MARKING",
            "dashboard/summary",
            "dashboard/lots",
            "dashboard/process-wip",
            "dashboard/cycle-times",
            "analytics/today-summary",
            "analytics/production-stats",
            "analytics/defect-trends",
            "wip-items/statistics?lot_id=%LOT%");

    private static final List<String> GOING_ON = List.of("lots", "serials", "wip-items", "process-data", "equipment");

    private HotReads() {}

    static Stream<HotRequest> of(Api api, long lot) {
        Stream<HotRequest> kept = Stream.concat(
                LISTS.stream().map(path -> list(api, path, lot)),
                GETS.stream().map(path -> read(api, path, lot, true)));
        Stream<HotRequest> figures = FIGURES.stream().map(path -> read(api, path, lot, false));
        return Stream.of(kept, GOING_ON.stream().map(list -> secondPage(api, list)), figures)
                .flatMap(requests -> requests);
    }

    private static HotRequest list(Api api, String path, long lot) {
        return read(api, path + (path.contains("?") ? "&" : "?") + "limit=100", lot, isKept(path));
    }

    /** Of a number and of a time PostgreSQL knows how frequent they are, and may plan for those that are rare. */
    private static boolean isKept(String path) {
        return !path.contains("_id=") && !path.contains("_from=");
    }

    private static HotRequest read(Api api, String path, long lot, boolean keeps) {
        String sent = "/api/v1/" + path.replace("%LOT%", Long.toString(lot));
        return new HotRequest(
                "GET " + path.replace("%LOT%", "*"), keeps, () -> api.get(sent).expect(200));
    }

    /** The page that a cursor leads to; how much is behind it is known, so that its plan may be made anew. */
    private static HotRequest secondPage(Api api, String list) {
        String link = api.get("/api/v1/" + list + "?limit=100").expect(200).header("Link");
        String next = link.substring(link.indexOf("/api/"), link.indexOf('>'));
        return new HotRequest(
                "GET " + list + ", from a cursor", false, () -> api.get(next).expect(200));
    }
}
