package com.f2x.neurohub.perf;

import com.f2x.neurohub.testing.Answer;
import com.f2x.neurohub.testing.Api;
import java.net.http.HttpRequest;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;

/** Deliveries of completed records: a chunk costs what one record costs. */
final class IngestCounts implements FeatureCounts {

    private static final String PATH = "/api/v1/process-data";
    private static final JsonMapper MAPPER = new JsonMapper();

    @Override
    public Stream<EndpointCount> counts(Plant plant) {
        Api api = plant.admin();
        return Stream.of(
                new EndpointCount(
                        "POST " + PATH,
                        "new",
                        11,
                        () -> api.post(PATH + "?historical=true", record(plant, plant.newUnit()))
                                .expect(201)),
                new EndpointCount("POST " + PATH, "known", 5, () -> {
                    Map<String, Object> record = record(plant, plant.newUnit());
                    api.post(PATH + "?historical=true", record).expect(201);
                    return api.post(PATH + "?historical=true", record).expect(200);
                }),
                new EndpointCount("POST " + PATH + "/bulk", "1 record", 11, () -> bulk(plant, 1)),
                new EndpointCount("POST " + PATH + "/bulk", "20 records", 11, () -> bulk(plant, 20)),
                EndpointCount.of("PUT " + PATH + "/{id}/worker", 6, () -> {
                    Map<String, Object> record = new HashMap<>(record(plant, plant.newUnit()));
                    record.put("operator", "Nobody known");
                    String row = api.post(PATH + "?historical=true", record)
                            .expect(201)
                            .text("process_data_id");
                    return api.put(PATH + "/" + row + "/worker", Map.of("worker_id", "admin", "reason", "Shift plan"))
                            .expect(200);
                }));
    }

    private static Answer bulk(Plant plant, int records) {
        Api api = plant.admin();
        long lot = plant.newLot();
        api.post("/api/v1/lots/%d/start-wip-generation?quantity=%d".formatted(lot, records))
                .expect(201);
        String number = api.get("/api/v1/lots/" + lot).expect(200).text("lot_number");
        String lines = IntStream.rangeClosed(1, records)
                .mapToObj(n -> MAPPER.writeValueAsString(record(plant, "WIP-%s-%03d".formatted(number, n))))
                .collect(Collectors.joining("\n"));
        return api.send(api.request(PATH + "/bulk?historical=true")
                        .header("Content-Type", "application/x-ndjson")
                        .POST(HttpRequest.BodyPublishers.ofString(lines)))
                .expect(200);
    }

    private static Map<String, Object> record(Plant plant, String wipId) {
        return Map.of(
                "record_id", plant.newName("RECORD-"),
                "lot", wipId.substring("WIP-".length(), wipId.lastIndexOf('-')),
                "unit", wipId,
                "process", "1",
                "started_at", "2025-11-20T08:00:00Z",
                "completed_at", "2025-11-20T08:00:30Z",
                "result", "PASS");
    }
}
