package com.f2x.neurohub.perf.recorded;

import static org.assertj.core.api.Assertions.assertThat;

import com.f2x.neurohub.perf.Operations;
import com.f2x.neurohub.platform.openapi.CommittedFile;
import com.f2x.neurohub.testing.Api;
import com.f2x.neurohub.testing.ApplicationTest;
import com.f2x.neurohub.testing.Database;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Every request of the recorded work leaves the rows in the audit trail that are committed, in the name of who sent it.
 * Run with {@code -Dneurohub.openapi.update=true} to write them anew.
 */
@ApplicationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestPropertySource(
        properties = {
            "neurohub.test.database=trail",
            "neurohub.alerts.enabled=false",
            "neurohub.signature.actions=RELEASE_HOLD",
            "neurohub.error-log.write-interval=1h",
            "neurohub.audit.events.write-interval=1h",
            "neurohub.events.enabled=false"
        })
class RecordedTrailTests {

    private static final Path TRAIL = Path.of("src/test/resources/recorded/trail.txt");
    private static final int FIRST_REFUSAL = 400;
    private static final int ADDRESSES = 200;

    /** Operations that change no state: what they do is written nowhere, expires, or is an event of the trail. */
    private static final Set<String> NOTHING = Set.of(
            "POST /api/v1/auth/login",
            "POST /api/v1/auth/login/json",
            "POST /api/v1/auth/logout",
            "POST /api/v1/auth/refresh",
            "POST /api/v1/auth/tickets",
            "POST /api/v1/equipment/{id}/states",
            "POST /api/v1/events",
            "POST /api/v1/events/bulk",
            "POST /api/v1/events/process",
            "POST /api/v1/events/replay",
            "POST /api/v1/events/{id}/replay",
            "POST /api/v1/ops/drain",
            "POST /api/v1/ops/resume",
            "POST /api/v1/printer/settings/test",
            "POST /api/v1/sequences/upload/github",
            "POST /api/v1/track",
            "POST /api/v1/track/bulk",
            "POST /api/v1/webhook-subscriptions/{id}/dead-letters/replay",
            "POST /api/v1/webhook-subscriptions/{id}/replay",
            "POST /api/v1/webhooks/{source}",
            "POST /api/v1/wip-items/search",
            "POST /api/v1/wip-items/{wipId}/scan");

    /** Reads that write, as they did in the replaced system. */
    private static final String PRINTING = "/api/v1/printer/test-print";

    private final Replay replay;
    private final Database database;
    private final Collection<String> operations;
    private final List<Sent> sent = new ArrayList<>();

    RecordedTrailTests(
            @Autowired Api api,
            @Autowired Database database,
            @Autowired ObjectProvider<RequestMappingHandlerMapping> mappings) {
        this.replay = new Replay(api);
        this.database = database;
        this.operations =
                Operations.of(mappings.stream().flatMap(mapping -> mapping.getHandlerMethods().keySet().stream()));
    }

    /**
     * A request that was sent from an address of its own.
     *
     * @param exchange the request and its answer
     * @param rows what it left in the trail
     */
    private record Sent(Exchange exchange, String address, String requestId, List<TrailRow> rows) {

        boolean isDone() {
            return exchange.status() < FIRST_REFUSAL;
        }

        String line() {
            String left = rows.stream()
                    .collect(Collectors.groupingBy(TrailRow::what, TreeMap::new, Collectors.counting()))
                    .entrySet()
                    .stream()
                    .map(entry -> entry.getValue() == 1 ? entry.getKey() : entry.getKey() + " x" + entry.getValue())
                    .collect(Collectors.joining(", "));
            return "%s -> %d: %s".formatted(exchange, exchange.status(), left.isEmpty() ? "nothing" : left);
        }
    }

    @BeforeAll
    void replay() throws IOException, SQLException {
        Recording.in("work").forEach(this::send);
        RecordedAlerts.in(database);
        Recording.in("reads").forEach(this::send);
        Map<String, List<TrailRow>> rows = TrailRow.byAddress(database);
        sent.forEach(request -> request.rows().addAll(rows.getOrDefault(request.address(), List.of())));
    }

    private void send(Recording recording) {
        for (Exchange exchange : recording.exchanges()) {
            int number = sent.size();
            String address = "10.0.%d.%d".formatted(number / ADDRESSES, number % ADDRESSES + 1);
            String requestId = "request-%05d".formatted(number);
            sent.add(new Sent(replay.send(exchange, requestId, address), address, requestId, new ArrayList<>()));
        }
    }

    @Test
    void eachRequestLeavesTheRowsThatItShould() {
        CommittedFile.check(
                TRAIL,
                sent.stream()
                        .filter(request -> !request.exchange().method().equals("GET"))
                        .map(Sent::line)
                        .collect(Collectors.joining("\n", "", "\n")));
    }

    @Test
    void everyOperationThatWritesLeavesRows() {
        Set<String> leaving = sent.stream()
                .filter(request -> request.isDone() && !request.rows().isEmpty())
                .flatMap(request -> Coverage.operationOf(operations, request.exchange()).stream())
                .collect(Collectors.toSet());
        Set<String> silent = operations.stream()
                .filter(operation -> !operation.startsWith("GET ") && !leaving.contains(operation))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(silent)
                .as("Record a request that writes, or say among NOTHING that there is none")
                .isEqualTo(new TreeSet<>(NOTHING));
    }

    @Test
    void whatIsReadOrRefusedLeavesNone() {
        assertThat(sent.stream()
                        .filter(request ->
                                !request.isDone() || request.exchange().method().equals("GET"))
                        .filter(request -> !request.rows().isEmpty())
                        .filter(request -> !request.exchange().target().startsWith(PRINTING))
                        .map(Sent::line))
                .isEmpty();
    }

    @Test
    void eachRowTellsWhoWroteItFromWhereAndInWhichRequest() {
        Set<String> wrong = new LinkedHashSet<>();
        for (Sent request : sent) {
            boolean isUpload = request.exchange().requestType().startsWith("multipart/");
            for (TrailRow row : request.rows()) {
                boolean right = row.source().equals("APPLICATION")
                        && row.isOf(request.exchange().caller())
                        && (isUpload
                                || row.requestId().equals(request.requestId())
                                        && row.userAgent().equals(Replay.USER_AGENT));
                if (!right) {
                    wrong.add(request.exchange() + ": " + row);
                }
            }
        }
        assertThat(wrong).isEmpty();
    }
}
