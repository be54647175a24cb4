package com.f2x.neurohub.platform.idempotency;

import static com.f2x.neurohub.platform.idempotency.KeyedClient.newKey;
import static org.assertj.core.api.Assertions.assertThat;

import com.f2x.neurohub.shared.access.Role;
import com.f2x.neurohub.testing.Api;
import com.f2x.neurohub.testing.ApplicationTest;
import com.f2x.neurohub.testing.Plant;
import com.f2x.neurohub.testing.Station;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;

/** A key costs two statements: it is taken, and the answer is written to it. */
@ApplicationTest
class KeyStatementTests {

    private static final int KEY = 2;

    /** Who writes is told, the key is not free, its answer is read. */
    private static final int REPLAY = 3;

    private static final AtomicInteger CODES = new AtomicInteger();

    private final Api api;
    private final KeyedClient keyed;
    private final Plant plant;

    KeyStatementTests(@Autowired Api api, @Autowired Plant plant) {
        this.api = api.as(Role.ADMIN);
        this.keyed = new KeyedClient(this.api);
        this.plant = plant;
    }

    /** A way to post the same kind of request again and again. */
    private record Post(String path, Supplier<Object> body) {}

    @TestFactory
    Stream<DynamicTest> aKeyCostsTwoStatements() {
        long model = plant.model();
        return Stream.of(
                        new Post("/api/v1/lots", () -> plant.lotRequest(model, plant.line(), 1)),
                        new Post("/api/v1/production-lines", () -> Map.of("line_code", code(), "line_name", "A line")),
                        new Post(
                                "/api/v1/process-operations/start",
                                () -> Station.request(plant.lot(1).wip(1), 1)),
                        new Post("/api/v1/process-operations/complete", this::started))
                .map(post -> DynamicTest.dynamicTest(post.path(), () -> assertThatTheKeyCostsTwo(post)));
    }

    private void assertThatTheKeyCostsTwo(Post post) {
        Object body = post.body().get();
        Object other = post.body().get();
        int plain = api.post(post.path(), body).statements();
        String key = newKey();

        assertThat(keyed.post(key, post.path(), other).statements()).isEqualTo(plain + KEY);
        assertThat(keyed.post(key, post.path(), other).statements()).isEqualTo(REPLAY);
    }

    private Object started() {
        String unit = plant.lot(1).wip(1);
        api.post("/api/v1/process-operations/start", Station.request(unit, 1)).expect(201);
        return Station.request(unit, 1, "result", "PASS");
    }

    private static String code() {
        return "ZX%02d".formatted(CODES.incrementAndGet());
    }
}
