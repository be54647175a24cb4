package com.f2x.neurohub.outbound.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.f2x.neurohub.identity.caller.Standing;
import com.f2x.neurohub.identity.caller.Standings;
import com.f2x.neurohub.outbound.event.CloudEvents;
import com.f2x.neurohub.outbound.event.EventStore;
import com.f2x.neurohub.platform.drain.Traffic;
import com.f2x.neurohub.shared.access.Caller;
import com.f2x.neurohub.shared.access.PermissionTable;
import com.f2x.neurohub.shared.access.Role;
import com.f2x.neurohub.shared.problem.ProblemException;
import com.f2x.neurohub.shared.problem.Rule;
import com.f2x.neurohub.testing.Api;
import com.f2x.neurohub.testing.ApplicationTest;
import com.f2x.neurohub.testing.Database;
import com.f2x.neurohub.testing.Plant;
import com.f2x.neurohub.testing.machine.Patience;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.sql.Connection;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.unit.DataSize;
import tools.jackson.databind.json.JsonMapper;

/** A second node on the same database, which reads when it is told to. */
@ApplicationTest
class FeedNodeTests {

    private static final Set<String> LOTS = Set.of("lot.created");

    private final Plant plant;
    private final Api viewer;
    private final Database database;
    private final CloudEvents cloudEvents;
    private final LiveFigures figures;
    private final Standings standings;
    private final JsonMapper mapper;

    FeedNodeTests(
            @Autowired Plant plant,
            @Autowired Api api,
            @Autowired Database database,
            @Autowired CloudEvents cloudEvents,
            @Autowired LiveFigures figures,
            @Autowired Standings standings,
            @Autowired JsonMapper mapper) {
        this.plant = plant;
        this.viewer = api.as(Role.VIEWER);
        this.database = database;
        this.cloudEvents = cloudEvents;
        this.figures = figures;
        this.standings = standings;
        this.mapper = mapper;
    }

    @Test
    void whoListensToAnotherNodeIsToldTheSame() throws Exception {
        try (Connection connection = database.connect();
                Heard here = Heard.by(viewer.request("/api/v1/events/stream?topics=lot.created"))) {
            SingleConnectionDataSource source = new SingleConnectionDataSource(connection, true);
            JdbcClient jdbc = JdbcClient.create(source);
            TransactionTemplate transactions = new TransactionTemplate(new JdbcTransactionManager(source));
            Feed feed = new Feed(new FeedStore(jdbc), new EventStore(jdbc), cloudEvents);
            Listeners listeners = listeners(10, 10);
            FeedReader reader = new FeedReader(listeners, feed, figures, standings, mapper, properties(10, 10));
            Kept there =
                    new Kept(database.number("select id from users where username = 'test_viewer'"), Integer.MAX_VALUE);
            listeners.admit(there);
            there.begin(transactions.execute(transaction -> feed.begin(null)).after());

            String lot = plant.emptyLot(1).number();

            here.about(lot, 1);
            Patience.await().until(() -> {
                transactions.executeWithoutResult(transaction -> reader.round());
                return there.kept.stream().anyMatch(event -> event.body().contains(lot));
            });
        }
    }

    @Test
    void aListenerIsGivenWhatFitsAndIsReadForFromThere() {
        Kept slow = new Kept(1, 2);
        slow.begin(0);
        List<FeedEvent> page = List.of(event(3, "lot.created"), event(5, "x"), event(6, "lot.created"), event(9, "x"));

        slow.tell(page);

        assertThat(slow.kept).extracting(FeedEvent::sequence).containsExactly(3L, 6L);
        assertThat(slow.position()).isEqualTo(6);
        assertThat(slow.isOpen()).isFalse();
    }

    @Test
    void aNodeAndACallerHaveSoManyAndAnEndMakesRoom() {
        Listeners listeners = listeners(3, 2);
        Kept first = new Kept(1, 1);
        listeners.admit(first);
        listeners.admit(new Kept(1, 1));
        assertThat(refusal(listeners, new Kept(1, 1))).isEqualTo(Rule.TOO_MANY_REQUESTS);
        listeners.admit(new Kept(2, 1));
        assertThat(refusal(listeners, new Kept(3, 1))).isEqualTo(Rule.SERVER_BUSY);
        listeners.leave(first, Ending.LEFT);
        listeners.admit(new Kept(3, 1));
        listeners.shut();
        assertThat(refusal(listeners, new Kept(4, 1))).isEqualTo(Rule.SERVER_DRAINING);
    }

    @Test
    void bothThreadsSleepUntilSomebodyListensAndAfterTheLastHasLeft() {
        Listeners listeners = listeners(10, 10);
        AtomicInteger rounds = new AtomicInteger();
        FeedReader reader = new FeedReader(listeners, null, figures, standings, mapper, properties(10, 10)) {
            @Override
            boolean round() {
                rounds.incrementAndGet();
                return false;
            }
        };
        Set<Thread> others = Set.copyOf(Thread.getAllStackTraces().keySet());
        FeedThreads threads = new FeedThreads(reader, listeners, new Traffic(), properties(10, 10));
        threads.start();
        try {
            Patience.await().until(() -> asleep(others) == 2);
            assertThat(rounds).hasValue(0);

            Kept client = new Kept(1, 1);
            client.begin(0);
            listeners.admit(client);
            Patience.await().until(() -> client.pulses.get() > 1 && rounds.get() > 1);

            listeners.leave(client, Ending.LEFT);
            Patience.await().until(() -> asleep(others) == 2);
        } finally {
            threads.stop();
        }
        Patience.await().until(() -> started(others).findAny().isEmpty());
    }

    /** Threads that wait for as long as it takes, not for a time. */
    private static long asleep(Set<Thread> others) {
        return started(others)
                .filter(thread -> thread.getState() == Thread.State.WAITING)
                .count();
    }

    private static Stream<Thread> started(Set<Thread> others) {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().startsWith("feed-") && !others.contains(thread))
                .filter(thread -> !thread.getName().equals("feed-farewell"));
    }

    private static Rule refusal(Listeners listeners, Listener listener) {
        ProblemException[] refused = new ProblemException[1];
        assertThatThrownBy(() -> listeners.admit(listener))
                .isInstanceOfSatisfying(ProblemException.class, problem -> refused[0] = problem);
        return refused[0].rule();
    }

    private static FeedEvent event(long sequence, String topic) {
        return new FeedEvent(sequence, topic, "{}");
    }

    private static Listeners listeners(int clients, int perCaller) {
        return new Listeners(properties(clients, perCaller), new Traffic(), new SimpleMeterRegistry());
    }

    private static FeedProperties properties(int clients, int perCaller) {
        return new FeedProperties(
                clients,
                perCaller,
                DataSize.ofKilobytes(64),
                Duration.ofHours(1),
                Duration.ofMillis(500),
                Duration.ofHours(1),
                Duration.ofSeconds(15),
                Duration.ofSeconds(30));
    }

    /** A client that has room for so many events. */
    private static final class Kept extends Listener {

        private final List<FeedEvent> kept = new ArrayList<>();
        private final AtomicInteger pulses = new AtomicInteger();
        private final int room;

        Kept(long user, int room) {
            super(
                    Caller.person(user, "user" + user, Role.VIEWER, PermissionTable.usual()),
                    new Standing(user, null, null),
                    LOTS);
            this.room = room;
        }

        @Override
        String transport() {
            return "test";
        }

        @Override
        boolean hasRoom() {
            return kept.size() < room;
        }

        @Override
        void add(FeedEvent event) {
            kept.add(event);
        }

        @Override
        void wake() {}

        @Override
        void tell(ShownMetrics metrics) {}

        @Override
        void pulse(long now) {
            pulses.incrementAndGet();
        }

        @Override
        boolean isStuck(long now, Duration patience) {
            return false;
        }

        @Override
        void close(Ending why) {}
    }
}
