package com.f2x.neurohub.access;

import com.f2x.neurohub.testing.Answer;
import java.net.http.HttpRequest;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/** A request of a machine for each operation with which people decide on units, their lots, alerts and labels. */
final class Decisions {

    private static final String V1 = "/api/v1";
    private static final Map<String, Object> REASON = Map.of("reason", "doubts");

    private Decisions() {}

    static Map<String, Function<Machine, Answer>> all() {
        Map<String, Function<Machine, Answer>> all = new TreeMap<>();
        onLots(all);
        onSteps(all);
        onUnits(all);
        onAlertsAndLabels(all);
        return all;
    }

    private static void onLots(Map<String, Function<Machine, Answer>> all) {
        all.put(
                "POST /api/v1/lots",
                m -> m.calls()
                        .post(
                                V1 + "/lots",
                                m.plant()
                                        .lotRequest(m.plant().model(), m.plant().line(), 1)));
        all.put("PUT /api/v1/lots/{id}", m -> m.calls().put(V1 + "/lots/" + m.doneLot(), Map.of("status", "CLOSED")));
        all.put(
                "POST /api/v1/lots/{lot_id}/start-wip-generation",
                m -> m.calls().post(V1 + "/lots/" + m.plant().emptyLot(2).id() + "/start-wip-generation"));
        all.put(
                "POST /api/v1/lots/{id}/holds",
                m -> m.calls().post(V1 + "/lots/" + m.plant().lot(1).id() + "/holds", REASON));
        all.put("POST /api/v1/holds/{id}/release", m -> m.calls().post(V1 + "/holds/" + m.hold() + "/release", REASON));
    }

    private static void onSteps(Map<String, Function<Machine, Answer>> all) {
        all.put("POST /api/v1/process-operations/start", m -> m.station().start(m.unit(), 1));
        all.put("POST /api/v1/process-operations/complete", m -> m.station().complete(m.running(), 1, "PASS"));
        all.put("POST /api/v1/process-operations/abort", m -> m.station().abort(m.running(), 1, "wrong unit"));
        all.put(
                "POST /api/v1/wip-items/{reference}/start-process",
                m -> m.calls().post(wip(m.unit()) + "/start-process", Map.of("process_id", "1")));
        all.put(
                "POST /api/v1/wip-items/{reference}/complete-process",
                m -> m.calls()
                        .post(wip(m.running()) + "/complete-process", Map.of("process_id", "1", "result", "PASS")));
        all.put(
                "POST /api/v1/wip-items/{reference}/abort-process",
                m -> m.calls()
                        .post(wip(m.running()) + "/abort-process", Map.of("process_id", "1", "reason", "wrong unit")));
        all.put("POST /api/v1/serials/generate-from-wip", m -> m.station().convert(m.completed()));
        all.put(
                "POST /api/v1/wip-items/{reference}/convert-to-serial",
                m -> m.calls().post(wip(m.completed()) + "/convert-to-serial"));
        all.put("POST /api/v1/process-data", m -> m.calls().post(V1 + "/process-data", m.delivery(m.unit())));
        all.put(
                "POST /api/v1/process-data/bulk",
                m -> m.calls()
                        .send(m.calls()
                                .request(V1 + "/process-data/bulk")
                                .header("Content-Type", "application/x-ndjson")
                                .POST(HttpRequest.BodyPublishers.ofString(m.line(m.unit()) + "\n"))));
    }

    private static void onUnits(Map<String, Function<Machine, Answer>> all) {
        Map<String, Object> again = Map.of("from_process", "1", "reason", "doubts");
        all.put("POST /api/v1/wip-items/{reference}/holds", m -> m.calls().post(wip(m.unit()) + "/holds", REASON));
        all.put("POST /api/v1/serials/{reference}/holds", m -> m.calls().post(serial(m.serial()) + "/holds", REASON));
        all.put("POST /api/v1/wip-items/{reference}/scrap", m -> m.calls().post(wip(m.running()) + "/scrap", REASON));
        all.put("POST /api/v1/serials/{reference}/scrap", m -> m.calls().post(serial(m.serial()) + "/scrap", REASON));
        all.put(
                "POST /api/v1/wip-items/{reference}/rework-orders",
                m -> m.calls().post(wip(m.completed()) + "/rework-orders", again));
        all.put(
                "POST /api/v1/serials/{reference}/rework-orders",
                m -> m.calls()
                        .post(
                                serial(m.failedSerial()) + "/rework-orders",
                                Map.of("from_process", "8", "reason", "doubts")));
        all.put("POST /api/v1/serials/{reference}/rework", m -> m.calls().post(serial(m.failedSerial()) + "/rework"));
        all.put(
                "PUT /api/v1/wip-items/{reference}/status",
                m -> m.calls().put(wip(m.completed()) + "/status", Map.of("status", "FAILED", "reason", "doubts")));
        all.put(
                "PUT /api/v1/serials/{reference}/status",
                m -> m.calls().put(serial(m.serial()) + "/status", Map.of("status", "FAILED", "reason", "doubts")));
        all.put(
                "PUT /api/v1/process-data/{id}/worker",
                m -> m.calls()
                        .put(
                                V1 + "/process-data/" + m.doubted() + "/worker",
                                Map.of("worker_id", "test_manager", "reason", "shift plan")));
    }

    private static void onAlertsAndLabels(Map<String, Function<Machine, Answer>> all) {
        all.put("PUT /api/v1/alerts/{id}/read", m -> m.calls().put(V1 + "/alerts/" + m.alert() + "/read", ""));
        all.put("PUT /api/v1/alerts/{id}/archive", m -> m.calls().put(V1 + "/alerts/" + m.alert() + "/archive", ""));
        all.put(
                "PUT /api/v1/alerts/bulk-read",
                m -> m.calls().put(V1 + "/alerts/bulk-read", "{\"alert_ids\": [%d]}".formatted(m.alert())));
        all.put(
                "POST /api/v1/lots/{lot_id}/print-label",
                m -> m.calls().post(V1 + "/lots/" + m.plant().lot(1).id() + "/print-label?printer_id=" + m.printer()));
        all.put(
                "POST /api/v1/wip-items/{wip_id}/print-label",
                m -> m.calls().post(wip(m.unit()) + "/print-label?printer_id=" + m.printer()));
        all.put(
                "POST /api/v1/serials/{serial_number}/print-label",
                m -> m.calls().post(serial(m.serial()) + "/print-label?printer_id=" + m.printer()));
        all.put(
                "POST /api/v1/print-jobs/{id}/reprint",
                m -> m.calls()
                        .post(
                                V1 + "/print-jobs/" + m.printJob("PRINTED") + "/reprint",
                                Map.of("reason", "smeared", "printer_id", m.printer())));
        all.put(
                "POST /api/v1/print-jobs/{id}/cancel",
                m -> m.calls().post(V1 + "/print-jobs/" + m.printJob("WAITING") + "/cancel"));
    }

    private static String wip(String unit) {
        return V1 + "/wip-items/" + unit;
    }

    private static String serial(String number) {
        return V1 + "/serials/" + number;
    }
}
