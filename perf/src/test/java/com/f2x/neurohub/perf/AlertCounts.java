package com.f2x.neurohub.perf;

import static org.assertj.core.api.Assertions.assertThat;

import com.f2x.neurohub.testing.Answer;
import com.f2x.neurohub.testing.Api;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Alerts: the page, its total and the unread ones are a statement each. */
final class AlertCounts implements FeatureCounts {

    private static final String PATH = "/api/v1/alerts";
    private static final String PERF = PATH + "?start_date=2019-12-31&end_date=2020-01-02";

    @Override
    public Stream<EndpointCount> counts(Plant plant) {
        return Stream.of(lists(plant.admin()), reads(plant.admin()), writes(plant.admin()))
                .flatMap(counts -> counts);
    }

    private static Stream<EndpointCount> lists(Api api) {
        return Stream.of("minimal", "standard", "full")
                .flatMap(level -> IntStream.of(1, 100, 1000)
                        .mapToObj(rows ->
                                new EndpointCount("GET " + PATH, "fetch=%s, %d rows".formatted(level, rows), 3, () -> {
                                    Answer answer = api.get("%s&fetch=%s&limit=%d".formatted(PERF, level, rows))
                                            .expect(200);
                                    assertThat(answer.json().path("alerts").size())
                                            .isEqualTo(rows);
                                    return answer;
                                })));
    }

    private static Stream<EndpointCount> reads(Api api) {
        return Stream.concat(
                Reads.FLAT.get(api, "GET " + PATH + "/{id}", PATH + "/1"),
                Stream.of(EndpointCount.of(
                        "GET " + PATH + "/unread/count",
                        1,
                        () -> api.get(PATH + "/unread/count").expect(200))));
    }

    private static Stream<EndpointCount> writes(Api api) {
        return Stream.of(
                EndpointCount.of(
                        "PUT " + PATH + "/{id}/read",
                        3,
                        () -> api.put(PATH + "/2/read", "").expect(200)),
                EndpointCount.of(
                        "PUT " + PATH + "/{id}/archive",
                        3,
                        () -> api.put(PATH + "/1002/archive", "").expect(200)),
                EndpointCount.of(
                        "PUT " + PATH + "/bulk-read",
                        2,
                        () -> api.put(PATH + "/bulk-read", Map.of("alert_ids", List.of(3, 4, 5)))
                                .expect(200)));
    }
}
