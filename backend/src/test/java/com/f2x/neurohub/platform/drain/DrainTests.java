package com.f2x.neurohub.platform.drain;

import static com.f2x.neurohub.testing.machine.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

import com.f2x.neurohub.shared.access.Role;
import com.f2x.neurohub.testing.Answer;
import com.f2x.neurohub.testing.Api;
import com.f2x.neurohub.testing.ApplicationTest;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.scheduling.TaskScheduler;

/** A node that is taken out of service and back. Nothing else runs in the application meanwhile. */
@ApplicationTest
class DrainTests {

    private static final String DRAIN = "/api/v1/ops/drain";
    private static final String RESUME = "/api/v1/ops/resume";

    private final Api api;
    private final Api admin;
    private final Traffic traffic;
    private final TaskScheduler scheduler;

    DrainTests(@Autowired Api api, @Autowired Traffic traffic, @Autowired TaskScheduler scheduler) {
        this.api = api;
        this.admin = api.as(Role.ADMIN);
        this.traffic = traffic;
        this.scheduler = scheduler;
    }

    @AfterEach
    void resume() {
        admin.post(RESUME).expect(200);
    }

    @Test
    void whoIsDrainedSendsRequestsElsewhereAndSaysSoWhereverHeIsAsked() throws Exception {
        Answer drained = admin.post(DRAIN, Map.of("timeout_seconds", 5)).expect(200);
        assertThat(drained.text("drained")).isEqualTo("true");
        assertThat(drained.text("in_flight")).isEqualTo("0");

        Answer refused = admin.get("/api/v1/lots").expectProblem(503, "SERVER_DRAINING");
        assertThat(refused.header("Retry-After")).isEqualTo("2");
        assertThat(refused.header("Connection")).isEqualTo("close");
        assertThat(admin.get(DRAIN).expect(200).text("draining")).isEqualTo("true");
        HttpResponse<String> health = health();
        assertThat(health.statusCode()).isEqualTo(503);
        assertThat(health.body()).contains("\"api\":\"degraded\"", "\"database\":\"healthy\"");
        admin.get("/actuator/health/readiness").expect(503);
        admin.get("/actuator/health/liveness").expect(200);

        assertThat(admin.post(RESUME).expect(200).text("draining")).isEqualTo("false");
        admin.get("/api/v1/lots").expect(200);
        api.withToken(null).get("/health").expect(200);
        admin.get("/actuator/health/readiness").expect(200);
    }

    @Test
    void itWaitsForWhatHasBegunNoLongerThanItIsTold() {
        assertThat(traffic.enter()).isTrue();
        try {
            Answer busy = admin.post(DRAIN, Map.of("timeout_seconds", 1)).expect(200);
            assertThat(busy.text("drained")).isEqualTo("false");
            assertThat(busy.text("in_flight")).isEqualTo("1");
            assertThat(Long.parseLong(busy.text("waited_ms"))).isGreaterThanOrEqualTo(1000);

            CompletableFuture<Answer> waiting =
                    CompletableFuture.supplyAsync(() -> admin.post(DRAIN, Map.of("timeout_seconds", 30)));
            assertThat(waiting).isNotDone();
            traffic.leave();
            assertThat(waiting.join().expect(200).text("drained")).isEqualTo("true");
        } finally {
            if (traffic.inFlight() > 0) {
                traffic.leave();
            }
        }
    }

    @Test
    void onlyAdministratorsMayAndNoLongerThanThirtySeconds() {
        api.as(Role.MANAGER).post(DRAIN, Map.of()).expectProblem(403, "NOT_PERMITTED");
        api.withToken(null).post(RESUME).expect(401);
        admin.post(DRAIN, Map.of("timeout_seconds", 31)).expect(422);
        assertThat(traffic.isShut()).isFalse();
    }

    @Test
    void scheduledTasksSkipTheirTurn() throws Exception {
        AtomicInteger turns = new AtomicInteger();
        var task = new PausedTasks(scheduler, traffic)
                .scheduleWithFixedDelay(turns::incrementAndGet, Duration.ofMillis(5));
        await().until(() -> turns.get() > 0);
        admin.post(DRAIN, Map.of("timeout_seconds", 5)).expect(200);
        int before = turns.get();
        Thread.sleep(100);
        assertThat(turns).hasValue(before);

        admin.post(RESUME).expect(200);
        await().until(() -> turns.get() > before);
        task.cancel(true);
    }

    @Test
    void underLoadEveryRequestGetsItsAnswerOrACleanRefusal() throws Exception {
        Queue<Answer> answers = new ConcurrentLinkedQueue<>();
        AtomicBoolean over = new AtomicBoolean();
        int clients = 8;
        ExecutorService threads = Executors.newFixedThreadPool(clients);
        List<CompletableFuture<Void>> running = java.util.stream.IntStream.range(0, clients)
                .mapToObj(client -> CompletableFuture.runAsync(
                        () -> {
                            while (!over.get()) {
                                answers.add(admin.get("/api/v1/production-lines?limit=5"));
                            }
                        },
                        threads))
                .toList();
        for (int time = 0; time < 3; time++) {
            int known = answers.size();
            await().until(() -> answers.size() > known + 50);
            admin.post(DRAIN, Map.of("timeout_seconds", 30)).expect(200).text("drained");
            assertThat(traffic.inFlight()).isZero();
            admin.post(RESUME).expect(200);
        }
        over.set(true);
        CompletableFuture.allOf(running.toArray(CompletableFuture[]::new)).get(1, TimeUnit.MINUTES);
        threads.shutdown();

        assertThat(answers).allSatisfy(answer -> assertThat(answer.status()).isIn(200, 503));
        assertThat(answers)
                .filteredOn(answer -> answer.status() == 503)
                .isNotEmpty()
                .allSatisfy(answer -> {
                    answer.expectProblem(503, "SERVER_DRAINING");
                    assertThat(answer.header("Retry-After")).isNotEmpty();
                });
    }

    /** As a load balancer asks, which reads no description: the refusal is no problem document. */
    private HttpResponse<String> health() throws IOException, InterruptedException {
        return HttpClient.newHttpClient()
                .send(api.withToken(null).request("/health").build(), HttpResponse.BodyHandlers.ofString());
    }
}
