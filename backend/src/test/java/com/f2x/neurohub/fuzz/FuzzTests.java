package com.f2x.neurohub.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.f2x.neurohub.fuzz.HostileRequests.Hostile;
import com.f2x.neurohub.platform.openapi.DescribedApi;
import com.f2x.neurohub.shared.access.Role;
import com.f2x.neurohub.testing.Answer;
import com.f2x.neurohub.testing.Api;
import com.f2x.neurohub.testing.ApplicationTest;
import com.f2x.neurohub.testing.Plant;
import com.f2x.neurohub.testing.Station;
import com.f2x.neurohub.testing.TestUsers;
import com.f2x.neurohub.testing.Together;
import com.f2x.neurohub.testing.machine.Effort;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;

/**
 * Whatever is sent to an operation of the description, the answer is no failure of the server, and a refusal is a
 * problem document without the server's insides. The application is one of its own, as the requests that are accepted
 * change its data.
 */
@ApplicationTest
@TestPropertySource(properties = "spring.application.name=neurohub-fuzz")
class FuzzTests {

    private static final int REQUESTS_PER_OPERATION = Effort.times(4);
    private static final long SEED = Long.getLong("neurohub.fuzz.seed", 20_251_120);

    /** Signing in and out, and what would end the session of the caller, are driven by tests of their own. */
    private static final Pattern LEFT_OUT =
            Pattern.compile("/api/v1/ops/.*|(/api/v1)?/webhooks?(/.*)?|.*/(auth|users)(/.*)?");

    private static final Pattern INSIDES = Pattern.compile(
            "(?i)org\\.|java\\.|exception|stack ?trace|select .* from|insert into|update .* set|<html|psql|jdbc");

    private final Api admin;
    private final Plant plant;

    FuzzTests(@Autowired Api api, @Autowired Plant plant, @Autowired TestUsers users) {
        this.admin = api.asUser(users.named("fuzzer", Role.ADMIN));
        this.plant = plant;
    }

    @BeforeEach
    void makeRowsToMeet() {
        Plant.Lot lot = plant.lot(3);
        Station station = new Station(admin);
        station.pass(lot.wip(1), 1, 8);
        station.pass(lot.wip(2), 1, 2);
        station.start(lot.wip(3), 1).expect(201);
    }

    @Test
    void noOperationFailsWhateverIsSent() {
        List<DescribedOperation> operations = DescribedOperation.of(new DescribedApi().document()).stream()
                .filter(operation -> !LEFT_OUT.matcher(operation.path()).matches())
                .toList();
        assertThat(operations).hasSizeGreaterThan(80);

        List<List<String>> failures = Together.on(8, operations.size(), n -> failures(operations.get(n)));

        assertThat(failures.stream().flatMap(List::stream)).isEmpty();
    }

    private List<String> failures(DescribedOperation operation) {
        HostileRequests requests =
                new HostileRequests(admin, operation, SEED + operation.name().hashCode());
        return IntStream.range(0, REQUESTS_PER_OPERATION)
                .mapToObj(n -> failure(requests.next()))
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<String> failure(Hostile hostile) {
        Answer answer = admin.send(hostile.request());
        if (answer.status() < 400) {
            return Optional.empty();
        }
        boolean problem =
                answer.header("Content-Type").startsWith("application/problem+json") && isProblem(answer.json());
        if (answer.status() < 500
                && problem
                && !INSIDES.matcher(answer.text("detail")).find()) {
            return Optional.empty();
        }
        return Optional.of(hostile.description() + " -> " + answer.status() + " " + answer.body());
    }

    private static boolean isProblem(JsonNode problem) {
        return List.of("type", "title", "status", "detail", "rule", "error_code", "message", "trace_id", "timestamp")
                .stream()
                .allMatch(problem::hasNonNull);
    }
}
