package com.f2x.neurohub.inbound.event;

import static com.f2x.neurohub.testing.machine.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.f2x.neurohub.inbound.event.LandingStore.Kept;
import com.f2x.neurohub.shared.access.EventOrigin;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.CannotCreateTransactionException;

/** How those who come at the same time keep their events together, and nobody is forgotten. */
class LandingLineTests {

    private static final int LEADERS = 2;

    private final ExecutorService callers = Executors.newCachedThreadPool();
    private final List<List<Arrival>> groups = new CopyOnWriteArrayList<>();
    private final List<Thread> waiting = new CopyOnWriteArrayList<>();
    private final Semaphore gate = new Semaphore(0);
    private final LandingLine line = line(Duration.ofMinutes(1));

    @AfterEach
    void letAllGo() {
        gate.release(1000);
        callers.shutdownNow();
    }

    private LandingLine line(Duration patience) {
        return new LandingLine(this::store, IllegalArgumentException.class::isInstance, patience);
    }

    private List<Kept> store(List<Arrival> arrivals) {
        groups.add(arrivals);
        gate.acquireUninterruptibly();
        for (Arrival arrival : arrivals) {
            switch (arrival.event().json()) {
                case "wrong" -> throw new IllegalArgumentException("wrong");
                case "away" -> throw new IllegalStateException("away");
                case "broken" -> throw new StackOverflowError("broken");
                default -> {}
            }
        }
        return arrivals.stream()
                .limit(arrivals.get(0).event().json().equals("short") ? 1 : arrivals.size())
                .map(arrival -> new Kept((long) arrival.event().json().hashCode(), false, null))
                .toList();
    }

    private CompletableFuture<Kept> bring(LandingLine there, String json) {
        Arrival arrival = new Arrival(
                new EventOrigin("ab", null), new Sender(null, null, null, "x"), new ReceivedEvent(json, "", null));
        return CompletableFuture.supplyAsync(
                        () -> {
                            waiting.add(Thread.currentThread());
                            return there.keep(arrival);
                        },
                        callers)
                .orTimeout(1, TimeUnit.MINUTES);
    }

    /** Has as many groups under way as there may be, and then these events wait, in their order. */
    private List<CompletableFuture<Kept>> queue(LandingLine there, List<String> events) {
        for (int leader = 1; leader <= LEADERS; leader++) {
            bring(there, "leader " + leader);
            int expected = leader;
            await().until(() -> groups.size() == expected);
        }
        List<CompletableFuture<Kept>> brought = new ArrayList<>();
        for (String json : events) {
            brought.add(bring(there, json));
            awaitWaiting(LEADERS + brought.size());
        }
        return brought;
    }

    private void awaitWaiting(int callers) {
        await().until(() ->
                waiting.size() == callers && waiting.get(callers - 1).getState() == Thread.State.TIMED_WAITING);
    }

    /** Lets one of those that are under way end, so that the next group has all who wait, and then the others. */
    private void letGo(int others) {
        gate.release();
        await().until(() -> groups.size() == LEADERS + 1);
        gate.release(others);
    }

    private static List<String> numbered(int events) {
        return IntStream.range(0, events).mapToObj(n -> "event " + n).toList();
    }

    private static Kept kept(String json) {
        return new Kept((long) json.hashCode(), false, null);
    }

    @Test
    void whoIsAloneLeadsAtOnce() {
        gate.release();

        assertThat(bring(line, "alone").join()).isEqualTo(kept("alone"));
        assertThat(groups).singleElement().satisfies(group -> assertThat(group).hasSize(1));
    }

    @Test
    void thoseWhoWaitAreKeptTogetherAndEachIsToldItsOwn() {
        List<CompletableFuture<Kept>> brought = queue(line, numbered(5));

        letGo(LEADERS);

        for (int n = 0; n < brought.size(); n++) {
            assertThat(brought.get(n).join()).isEqualTo(kept("event " + n));
        }
        assertThat(groups).hasSize(LEADERS + 1);
        assertThat(groups.get(LEADERS)).hasSize(5);
    }

    @Test
    void aGroupHasAnEnd() {
        List<CompletableFuture<Kept>> brought = queue(line, numbered(101));

        letGo(LEADERS + 1);

        brought.forEach(CompletableFuture::join);
        assertThat(groups.stream().map(List::size)).containsExactlyInAnyOrder(1, 1, 100, 1);
    }

    @Test
    void whatIsWrongWithOneIsNobodyElsesFailure() {
        List<CompletableFuture<Kept>> brought = queue(line, List.of("a", "wrong", "b"));

        letGo(LEADERS + 3);

        assertThat(brought.get(0).join()).isEqualTo(kept("a"));
        assertThat(brought.get(2).join()).isEqualTo(kept("b"));
        assertThatThrownBy(brought.get(1)::join).hasCauseInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void whatFailsForAllIsToldToAllAndTriedOnce() {
        for (String failure : List.of("away", "broken", "short")) {
            groups.clear();
            waiting.clear();
            List<CompletableFuture<Kept>> brought = queue(line, List.of(failure, "b", "c"));

            letGo(LEADERS);

            brought.forEach(one -> assertThatThrownBy(one::join).isInstanceOf(CompletionException.class));
            assertThat(groups).as(failure).hasSize(LEADERS + 1);
        }
        gate.release();
        assertThat(bring(line, "after").join()).isEqualTo(kept("after"));
    }

    @Test
    void whoIsInterruptedWhileHeWaitsLeavesAndTheOthersGoOn() {
        List<CompletableFuture<Kept>> brought = queue(line, List.of("interrupted", "b"));

        waiting.get(LEADERS).interrupt();

        assertThatThrownBy(brought.get(0)::join).hasCauseInstanceOf(CannotCreateTransactionException.class);
        letGo(LEADERS);
        assertThat(brought.get(1).join()).isEqualTo(kept("b"));
        assertThat(groups.get(LEADERS)).hasSize(1);
    }

    @Test
    void aLeaderThatIsInterruptedStillTellsTheOthers() {
        List<CompletableFuture<Kept>> brought = queue(line, List.of("a", "b"));
        gate.release(1);
        await().until(() -> groups.size() == LEADERS + 1);

        waiting.get(LEADERS).interrupt();
        waiting.get(LEADERS + 1).interrupt();
        gate.release(LEADERS);

        assertThat(brought.get(0).join()).isEqualTo(kept("a"));
        assertThat(brought.get(1).join()).isEqualTo(kept("b"));
    }

    @Test
    void nobodyWaitsLongerThanHisPatience() {
        LandingLine hasty = line(Duration.ofMillis(500));
        bring(hasty, "leader 1");
        bring(hasty, "leader 2");
        await().until(() -> groups.size() == LEADERS);

        assertThatThrownBy(bring(hasty, "late")::join).hasCauseInstanceOf(CannotCreateTransactionException.class);

        gate.release(LEADERS + 1);
        assertThat(bring(hasty, "after").join()).isEqualTo(kept("after"));
        assertThat(groups).noneMatch(group -> group.get(0).event().json().equals("late"));
    }
}
