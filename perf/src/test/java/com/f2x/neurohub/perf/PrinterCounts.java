package com.f2x.neurohub.perf;

import com.f2x.neurohub.testing.Answer;
import com.f2x.neurohub.testing.Api;
import java.util.Map;
import java.util.stream.Stream;

/** Printers; reaching one takes no connection to the database. */
final class PrinterCounts implements FeatureCounts {

    private static final String PRINTERS = "/api/v1/printers";
    private static final String PRINTER = "/api/v1/printer";

    @Override
    public Stream<EndpointCount> counts(Plant plant) {
        return Stream.concat(printers(plant), usual(plant));
    }

    private static Stream<EndpointCount> printers(Plant plant) {
        Api api = plant.admin();
        return Stream.of(
                        Reads.FLAT.list(api, "GET " + PRINTERS, PRINTERS),
                        Reads.FLAT.get(api, "GET " + PRINTERS + "/{id}", PRINTERS + "/2"),
                        Stream.of(
                                EndpointCount.of("POST " + PRINTERS, 2, () -> add(plant)),
                                EndpointCount.of(
                                        "PUT " + PRINTERS + "/{id}",
                                        3,
                                        () -> api.put(
                                                        PRINTERS + "/"
                                                                + add(plant).id(),
                                                        Map.of("port", 9101))
                                                .expect(200)),
                                EndpointCount.of(
                                        "DELETE " + PRINTERS + "/{id}",
                                        3,
                                        () -> api.delete(PRINTERS + "/"
                                                        + add(plant).id())
                                                .expect(204))))
                .flatMap(counts -> counts);
    }

    private static Answer add(Plant plant) {
        return plant.admin()
                .post(PRINTERS, Map.of("printer_name", plant.newName("Printer "), "host", "127.0.0.1"))
                .expect(201);
    }

    private static Stream<EndpointCount> usual(Plant plant) {
        Api api = plant.admin();
        return Stream.of(
                read(api, "/settings", 1),
                EndpointCount.of(
                        "PUT " + PRINTER + "/settings",
                        4,
                        () -> api.put(
                                        PRINTER + "/settings",
                                        Map.of("ip", "127.0.0.1", "queue_name", plant.newName("Queue ")))
                                .expect(200)),
                EndpointCount.of(
                        "POST " + PRINTER + "/settings/test",
                        0,
                        () -> api.post(PRINTER + "/settings/test?ip=127.0.0.1&port=9")
                                .expect(200)),
                read(api, "/status", 1),
                read(api, "/print-logs", 2),
                read(api, "/statistics", 2),
                read(api, "/test-print", 2));
    }

    private static EndpointCount read(Api api, String path, int statements) {
        return EndpointCount.of(
                "GET " + PRINTER + path,
                statements,
                () -> api.get(PRINTER + path).expect(200));
    }
}
