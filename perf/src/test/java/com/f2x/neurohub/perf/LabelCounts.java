package com.f2x.neurohub.perf;

import com.f2x.neurohub.testing.Answer;
import com.f2x.neurohub.testing.Api;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Labels: finding a unit is a statement of its own, what is on the label another; nobody waits for a printer. */
final class LabelCounts implements FeatureCounts {

    private static final String BASE = "/api/v1";
    private static final String TEMPLATES = BASE + "/label-templates";
    private static final String JOBS = BASE + "/print-jobs";

    @Override
    public Stream<EndpointCount> counts(Plant plant) {
        return Stream.of(looks(plant), prints(plant), jobs(plant), templates(plant))
                .flatMap(counts -> counts);
    }

    private static Stream<EndpointCount> looks(Plant plant) {
        Api api = plant.admin();
        return Stream.of("SMALL", "LARGE")
                .flatMap(name -> Stream.of(
                        new EndpointCount(
                                "GET /api/v1/lots/{lotId}/label",
                                name,
                                1,
                                () -> api.get(BASE + "/lots/" + plant.lot(name) + "/label?format=svg")
                                        .expect(200)),
                        new EndpointCount(
                                "GET /api/v1/wip-items/{wipId}/label",
                                name,
                                2,
                                () -> api.get(BASE + "/wip-items/WIP-" + name + "0001-001/label?format=svg")
                                        .expect(200)),
                        new EndpointCount(
                                "GET /api/v1/serials/{serialNumber}/label",
                                name,
                                2,
                                () -> api.get(BASE + "/serials/" + name + "0001001/label?format=svg")
                                        .expect(200))));
    }

    private static Stream<EndpointCount> prints(Plant plant) {
        Api api = plant.admin();
        String ofWipItem = "POST /api/v1/wip-items/{wipId}/print-label";
        return Stream.of(
                EndpointCount.of(
                        "POST /api/v1/lots/{lotId}/print-label",
                        3,
                        () -> api.post(BASE + "/lots/" + plant.newLot() + "/print-label")
                                .expect(200)),
                new EndpointCount(ofWipItem, "new", 4, () -> print(api, plant.newUnit())),
                new EndpointCount(ofWipItem, "repeated", 5, () -> {
                    String unit = plant.newUnit();
                    print(api, unit);
                    return print(api, unit);
                }),
                new EndpointCount("POST /api/v1/serials/{serialNumber}/print-label", "repeated", 5, () -> {
                    api.post(BASE + "/serials/SMALL0001001/print-label").expect(200);
                    return api.post(BASE + "/serials/SMALL0001001/print-label").expect(200);
                }));
    }

    private static Answer print(Api api, String unit) {
        return api.post(BASE + "/wip-items/" + unit + "/print-label").expect(200);
    }

    private static Stream<EndpointCount> jobs(Plant plant) {
        Api api = plant.admin();
        return Stream.of(
                        Reads.FLAT.list(api, "GET " + JOBS, JOBS),
                        Reads.FLAT.get(api, "GET " + JOBS + "/{id}", JOBS + "/1"),
                        Stream.of(
                                EndpointCount.of(
                                        "POST " + JOBS + "/{id}/cancel",
                                        3,
                                        () -> api.post(JOBS + "/" + job(plant) + "/cancel")
                                                .expect(200)),
                                EndpointCount.of("POST " + JOBS + "/{id}/reprint", 4, () -> {
                                    long job = job(plant);
                                    api.post(JOBS + "/" + job + "/cancel").expect(200);
                                    return api.post(JOBS + "/" + job + "/reprint", Map.of("reason", "Torn"))
                                            .expect(200);
                                })))
                .flatMap(counts -> counts);
    }

    private static long job(Plant plant) {
        return print(plant.admin(), plant.newUnit()).json().path("print_job_id").asLong();
    }

    private static Stream<EndpointCount> templates(Plant plant) {
        Api api = plant.admin();
        return Stream.of(
                        Reads.FLAT.list(api, "GET " + TEMPLATES, TEMPLATES),
                        Reads.FLAT.get(api, "GET " + TEMPLATES + "/{id}", TEMPLATES + "/1"),
                        Stream.of(
                                EndpointCount.of("POST " + TEMPLATES, 2, () -> template(plant)),
                                EndpointCount.of(
                                        "PUT " + TEMPLATES + "/{id}",
                                        3,
                                        () -> api.put(
                                                        TEMPLATES + "/"
                                                                + template(plant)
                                                                        .id(),
                                                        Map.of("size", "40x20"))
                                                .expect(200)),
                                EndpointCount.of(
                                        "DELETE " + TEMPLATES + "/{id}",
                                        3,
                                        () -> api.delete(TEMPLATES + "/"
                                                        + template(plant).id())
                                                .expect(204))))
                .flatMap(counts -> counts);
    }

    private static Answer template(Plant plant) {
        long model = plant.admin()
                .post(BASE + "/product-models", Map.of("model_code", plant.newName("LBL-"), "model_name", "Labelled"))
                .expect(201)
                .id();
        return plant.admin()
                .post(
                        TEMPLATES,
                        Map.of(
                                "label_type",
                                "SERIAL_LABEL",
                                "product_model_id",
                                model,
                                "size",
                                "60x20",
                                "symbol",
                                "QR",
                                "lines",
                                List.of("{serial_number}")))
                .expect(201);
    }
}
