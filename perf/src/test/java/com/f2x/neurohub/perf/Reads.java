package com.f2x.neurohub.perf;

import static org.assertj.core.api.Assertions.assertThat;

import com.f2x.neurohub.testing.Answer;
import com.f2x.neurohub.testing.Api;
import java.util.Arrays;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * The cost of reading, the same for every number of rows.
 *
 * @param minimal statements at {@code fetch=minimal}
 * @param standard statements at {@code fetch=standard}
 * @param full statements at {@code fetch=full}
 * @param most rows of the largest page
 */
record Reads(int minimal, int standard, int full, int most) {

    /** Rows without collections: one statement at every level. */
    static final Reads FLAT = new Reads(1, 1, 1);

    private static final int PAGE = 1000;

    Reads(int minimal, int standard, int full) {
        this(minimal, standard, full, PAGE);
    }

    private record Level(String name, int statements) {}

    /** The same for lists that cannot have a thousand rows. */
    Reads upTo(int rows) {
        return new Reads(minimal, standard, full, rows);
    }

    /** A list at every level with pages of one, a hundred and a thousand rows; the total is one statement more. */
    Stream<EndpointCount> list(Api api, String operation, String path) {
        Stream<EndpointCount> pages = levels().flatMap(level -> IntStream.of(1, Math.min(100, most), most)
                .distinct()
                .mapToObj(rows -> new EndpointCount(
                        operation,
                        "fetch=%s, %d rows".formatted(level.name(), rows),
                        level.statements(),
                        () -> page(api, "%sfetch=%s&limit=%d".formatted(query(path), level.name(), rows), rows))));
        EndpointCount counted = new EndpointCount(
                operation, "count=true", standard + 1, () -> page(api, query(path) + "count=true&limit=1", 1));
        return Stream.concat(pages, Stream.of(counted));
    }

    /** Single resources at every level; the paths lead to ones with few and with many parts. */
    Stream<EndpointCount> get(Api api, String operation, String... paths) {
        return levels().flatMap(level -> Arrays.stream(paths)
                .map(path -> new EndpointCount(
                        operation,
                        "fetch=%s %s".formatted(level.name(), path),
                        level.statements(),
                        () -> api.get(query(path) + "fetch=" + level.name()).expect(200))));
    }

    private Stream<Level> levels() {
        return Stream.of(new Level("minimal", minimal), new Level("standard", standard), new Level("full", full));
    }

    private static String query(String path) {
        return path + (path.contains("?") ? "&" : "?");
    }

    private static Answer page(Api api, String path, int rows) {
        Answer answer = api.get(path).expect(200);
        JsonNode json = answer.json();
        assertThat(json.isArray() ? json.size() : json.path("items").size())
                .as("Rows of " + path)
                .isEqualTo(rows);
        return answer;
    }
}
