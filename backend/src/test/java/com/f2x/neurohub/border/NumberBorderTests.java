package com.f2x.neurohub.border;

import static org.assertj.core.api.Assertions.assertThat;

import com.f2x.neurohub.border.Input.Place;
import com.f2x.neurohub.shared.access.Role;
import com.f2x.neurohub.shared.json.SnakeCase;
import com.f2x.neurohub.testing.Answer;
import com.f2x.neurohub.testing.Api;
import com.f2x.neurohub.testing.ApplicationTest;
import java.net.http.HttpRequest;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** A number in a path or query is written in one way only, so that a label is never taken for a row. */
@ApplicationTest
class NumberBorderTests {

    /** What some operations want besides, whose absence would be told first. */
    private static final Map<String, String> OTHERS =
            Map.of("/open", "station_id=S&batch_id=B&", "/settings/test", "ip=127.0.0.1&");

    private static final Set<Class<?>> WHOLE = Set.of(long.class, Long.class, int.class, Integer.class);
    private static final List<String> NO_NUMBERS = List.of("007", "0x7", "%2B7", "%EF%BC%97", "7.0");

    private final Api admin;
    private final List<Input> inputs;

    @Autowired
    NumberBorderTests(Api api, ApplicationContext application) {
        this.admin = api.as(Role.ADMIN);
        this.inputs = Inputs.of(application);
    }

    @Test
    void everyNumberOfAPathIsCanonical() {
        SoftAssertions all = new SoftAssertions();
        of(Place.PATH)
                .forEach(input -> NO_NUMBERS.forEach(value -> {
                    String path = input.operation().pathWith(input.name(), value);
                    refuses(all, input, path);
                }));
        all.assertAll();
    }

    @Test
    void everyNumberOfAQueryIsCanonical() {
        SoftAssertions all = new SoftAssertions();
        of(Place.QUERY)
                .forEach(input -> NO_NUMBERS.forEach(value -> {
                    String path = input.operation()
                            .plainPath()
                            .replace("status/1", "status/CREATED")
                            .replace("role/1", "role/ADMIN");
                    String others = OTHERS.entrySet().stream()
                            .filter(needed -> path.endsWith(needed.getKey()))
                            .map(Map.Entry::getValue)
                            .collect(Collectors.joining());
                    refuses(all, input, path + "?" + others + input.name() + "=" + value);
                }));
        all.assertAll();
    }

    @Test
    void blanksAroundANumberAreNoPartOfIt() {
        assertThat(admin.get("/api/v1/lots?limit=%201%20").status()).isEqualTo(200);
    }

    private Stream<Input> of(Place place) {
        return inputs.stream().filter(input -> input.place() == place && WHOLE.contains(input.type()));
    }

    private void refuses(SoftAssertions all, Input input, String path) {
        Answer answer = admin.send(admin.request(path)
                .header("Content-Type", "application/json")
                .method(input.operation().method(), HttpRequest.BodyPublishers.ofString("{}")));
        all.assertThat(answer.status()).as(input + " " + path + answer.body()).isEqualTo(422);
        all.assertThat(answer.body()).as(input + " " + path).contains(SnakeCase.of(input.name()));
    }
}
