package com.f2x.neurohub.perf;

import com.f2x.neurohub.testing.Answer;
import com.f2x.neurohub.testing.Api;
import com.f2x.neurohub.testing.SequencePackage;
import java.util.Map;
import java.util.stream.Stream;

/** Test sequences: a package is a statement beside its sequence, however large it is. */
final class SequenceCounts implements FeatureCounts {

    private static final String BASE = "/api/v1/sequences";

    @Override
    public Stream<EndpointCount> counts(Plant plant) {
        Api api = plant.admin();
        String known = plant.newName("perf_");
        return Stream.of(
                new EndpointCount("POST " + BASE + "/upload", "new", 5, () -> upload(api, plant.newName("perf_"))),
                new EndpointCount("POST " + BASE + "/upload", "next version", 6, () -> {
                    String name = plant.newName("perf_");
                    upload(api, name);
                    return SequencePackage.named(name)
                            .at("1.0.1")
                            .upload(api, "")
                            .expect(201);
                }),
                new EndpointCount("POST " + BASE + "/upload", "again", 3, () -> {
                    String name = plant.newName("perf_");
                    upload(api, name);
                    return SequencePackage.named(name).upload(api, "").expect(200);
                }),
                EndpointCount.of(
                        "POST " + BASE + "/upload/github",
                        0,
                        () -> api.post(BASE + "/upload/github", Map.of("url", "https://github.com/f2x/sensor"))
                                .expect(422)),
                EndpointCount.of("GET " + BASE, 2, () -> {
                    upload(api, known);
                    return api.get(BASE).expect(200);
                }),
                EndpointCount.of("GET " + BASE + "/{name}", 1, () -> get(api, known, "")),
                EndpointCount.of("GET " + BASE + "/{name}/download", 1, () -> get(api, known, "/download")),
                EndpointCount.of(
                        "PATCH " + BASE + "/{name}",
                        4,
                        () -> SequencePackage.patch(api, known, "{\"is_active\":false}")
                                .expect(200)),
                EndpointCount.of("DELETE " + BASE + "/{name}", 5, () -> {
                    String name = plant.newName("perf_");
                    upload(api, name);
                    return api.delete(BASE + "/" + name).expect(204);
                }));
    }

    private static Answer get(Api api, String name, String what) {
        upload(api, name);
        return api.get(BASE + "/" + name + what).expect(200);
    }

    private static Answer upload(Api api, String name) {
        return SequencePackage.named(name).upload(api, "");
    }
}
