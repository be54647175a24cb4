package com.f2x.neurohub.perf;

import com.f2x.neurohub.testing.Api;
import com.f2x.neurohub.testing.TestUsers;
import java.util.Map;
import java.util.stream.Stream;

/** Signing costs what signing in costs, but for the session; a change that is signed costs no statement more. */
final class SignatureCounts implements FeatureCounts {

    /** What needs a signature while statements are counted: nothing else closes lots. */
    static final String SETTING = "neurohub.signature.actions=CLOSE_LOT";

    private static final String PATH = "/api/v1/signatures";

    @Override
    public Stream<EndpointCount> counts(Plant plant) {
        Api api = plant.admin();
        return Stream.concat(
                Reads.FLAT.list(api, "GET " + PATH, PATH),
                Stream.of(
                        EndpointCount.of(
                                "GET " + PATH + "/{id}",
                                2,
                                () -> api.get(PATH + "/" + sign(plant)).expect(200)),
                        EndpointCount.of(
                                "POST " + PATH,
                                7,
                                () -> api.post(PATH, request(plant)).expect(201))));
    }

    private static long sign(Plant plant) {
        return plant.admin().post(PATH, request(plant)).expect(201).id();
    }

    private static Map<String, Object> request(Plant plant) {
        return Map.of(
                "action", "CLOSE_LOT",
                "entity_type", "lots",
                "entity_id", plant.newLot(),
                "meaning", "APPROVAL",
                "password", TestUsers.PASSWORD);
    }
}
