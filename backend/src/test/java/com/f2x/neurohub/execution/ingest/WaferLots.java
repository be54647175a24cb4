package com.f2x.neurohub.execution.ingest;

import com.f2x.neurohub.shared.access.Role;
import com.f2x.neurohub.testing.Api;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Makes lots on a route whose one step is the wafer test. */
final class WaferLots {

    private static final AtomicInteger LOTS = new AtomicInteger();

    private final Api admin;

    WaferLots(Api api) {
        this.admin = api.as(Role.ADMIN);
    }

    /** A lot without units, returned as its id; its external number is what records call it. */
    long lot(String externalNumber, int quantity) {
        int number = LOTS.incrementAndGet();
        process();
        post("routes", Map.of("route_code", "WAFER" + number, "route_name", "W", "steps", List.of(step())));
        long model = post(
                "product-models",
                Map.of(
                        "model_code",
                        "WAF" + number,
                        "model_name",
                        "Wafer",
                        "short_code",
                        "WAF",
                        "route_code",
                        "WAFER" + number,
                        "max_lot_quantity",
                        9999));
        return post(
                "lots",
                Map.of(
                        "product_model_id", model,
                        "production_line_id", 1,
                        "production_date", "2001-06-05",
                        "target_quantity", quantity,
                        "external_lot_number", externalNumber));
    }

    private void process() {
        if (admin.get("/api/v1/processes/code/" + WaferFile.PROCESS).status() != 200) {
            post(
                    "processes",
                    Map.of(
                            "process_number",
                            freeNumber(),
                            "process_code",
                            WaferFile.PROCESS,
                            "process_name_ko",
                            "EWS",
                            "process_name_en",
                            "Wafer sort"));
        }
    }

    private int freeNumber() {
        Set<Integer> taken = admin.get("/api/v1/processes?fetch=minimal")
                .expect(200)
                .json()
                .valueStream()
                .map(process -> process.path("process_number").asInt())
                .collect(Collectors.toSet());
        return IntStream.rangeClosed(10, 100)
                .map(number -> 110 - number)
                .filter(number -> !taken.contains(number))
                .findFirst()
                .orElseThrow();
    }

    private static Map<String, Object> step() {
        return Map.of("process_code", WaferFile.PROCESS);
    }

    private long post(String collection, Map<String, Object> request) {
        return admin.post("/api/v1/" + collection, request).expect(201).id();
    }
}
