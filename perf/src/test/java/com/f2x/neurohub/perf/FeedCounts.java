package com.f2x.neurohub.perf;

import com.f2x.neurohub.testing.Api;
import java.util.stream.Stream;

/** Opening a stream costs the same whatever it asks for. */
final class FeedCounts implements FeatureCounts {

    private static final String STREAM = "/api/v1/events/stream";
    private static final String LIVE = "/api/v1/analytics/ws/metrics/live";
    private static final String TICKETS = "/api/v1/auth/tickets";

    @Override
    public Stream<EndpointCount> counts(Plant plant) {
        Api api = plant.admin();
        Api nobody = plant.stranger();
        return Stream.of(
                EndpointCount.of("POST " + TICKETS, 3, () -> api.post(TICKETS).expect(201)),
                stream(api, "", 4),
                stream(api, "?topics=step.completed&last_event_id=0", 4),
                new EndpointCount("GET " + STREAM, "by ticket", 3, () -> {
                    String ticket = api.post(TICKETS).expect(201).text("ticket");
                    return nobody.send(nobody.request(STREAM + "?ticket=" + ticket))
                            .expect(200);
                }),
                new EndpointCount(
                        "GET " + LIVE,
                        "without an upgrade",
                        0,
                        () -> api.get(LIVE).expect(400)),
                new EndpointCount("GET " + LIVE, "as a WebSocket", 4, () -> Handshake.at(api, LIVE)));
    }

    private static EndpointCount stream(Api api, String query, int statements) {
        return new EndpointCount(
                "GET " + STREAM,
                query,
                statements,
                () -> api.send(api.request(STREAM + query)).expect(200));
    }
}
