package com.f2x.neurohub.outbound.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.f2x.neurohub.testing.ApplicationTest;
import com.f2x.neurohub.testing.Database;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.transaction.IllegalTransactionStateException;

/**
 * The order of events, on a connection of its own whose transaction holds the lock, so that nobody else gives order
 * meanwhile, and is rolled back.
 */
@ApplicationTest
class EventStoreTests {

    private static final int ALL = 1_000_000;
    private static final String LOCK = "select pg_advisory_xact_lock(4042001)";

    private final Database database;
    private final EventStore bean;
    private final String run = "order-" + UUID.randomUUID() + "-";
    private Connection connection;
    private JdbcClient jdbc;
    private EventStore store;

    EventStoreTests(@Autowired Database database, @Autowired EventStore bean) {
        this.database = database;
        this.bean = bean;
    }

    @BeforeEach
    void begin() throws SQLException {
        connection = database.connect();
        connection.setAutoCommit(false);
        jdbc = JdbcClient.create(new SingleConnectionDataSource(connection, true));
        store = new EventStore(jdbc);
    }

    @AfterEach
    void takeBack() throws SQLException {
        connection.rollback();
        connection.close();
    }

    @Test
    void eventsGetTheirPlacesInTheOrderInWhichTheyWereWritten() {
        lock();
        store.order(ALL);
        write(5);

        assertThat(store.order(ALL)).isGreaterThanOrEqualTo(5);

        List<Long> places = places();
        assertThat(places).hasSize(5).doesNotContainNull().isSorted().doesNotHaveDuplicates();
        assertThat(store.order(ALL)).isZero();
        assertThat(places()).isEqualTo(places);
    }

    @Test
    void soManyAtATimeAreOrderedAndTheOldestFirst() {
        lock();
        store.order(ALL);
        write(5);

        assertThat(store.order(2)).isEqualTo(2);
        assertThat(places().subList(0, 2)).doesNotContainNull();
        assertThat(places().subList(2, 5)).containsOnlyNulls();
        assertThat(store.order(2)).isEqualTo(2);
        assertThat(store.order(2)).isOne();
        assertThat(places()).isSorted();
    }

    /** A number that was taken early may be committed late: its event then comes behind those that were told before. */
    @Test
    void anEventThatIsCommittedLaterComesLaterWhateverItsNumber() throws SQLException {
        try (Connection late = database.connect()) {
            late.setAutoCommit(false);
            JdbcClient.create(new SingleConnectionDataSource(late, true))
                    .sql(WRITE)
                    .params(run + "late-", 1)
                    .update();
            lock();
            store.order(ALL);
            write(1);
            store.order(ALL);
            late.commit();
            assertThat(place(run + "late-1")).isNull();

            store.order(ALL);

            assertThat(place(run + "late-1")).isGreaterThan(place(run + "1"));
        }
    }

    @Test
    void whileSomebodyElseGivesOrderNothingIsOrderedTwice() throws SQLException {
        write(1);
        try (Connection other = database.connect()) {
            other.setAutoCommit(false);
            JdbcClient.create(new SingleConnectionDataSource(other, true))
                    .sql(LOCK)
                    .query()
                    .listOfRows();

            assertThat(store.order(ALL)).isZero();
            other.rollback();
        }
        lock();
        assertThat(store.order(ALL)).isPositive();
    }

    @Test
    void orderIsGivenWithinATransactionOnly() {
        assertThatThrownBy(() -> bean.order(1)).isInstanceOf(IllegalTransactionStateException.class);
    }

    private static final String WRITE = "insert into outbox_events (topic, subject, occurred_at, data)"
            + " select 'lot.created', ? || n, now(), '{}' from generate_series(1, ?) n";

    private void lock() {
        jdbc.sql(LOCK).query().listOfRows();
    }

    private void write(int count) {
        jdbc.sql(WRITE).params(run, count).update();
    }

    private List<@Nullable Long> places() {
        Long[] places = jdbc.sql(
                        "select array_agg(sequence order by id) from outbox_events where starts_with(subject, ?)")
                .param(run)
                .query((row, number) -> (Long[]) row.getArray(1).getArray())
                .single();
        return Arrays.asList(places);
    }

    private @Nullable Long place(String subject) {
        return jdbc.sql("select sequence from outbox_events where subject = ?")
                .param(subject)
                .query((row, number) -> row.getObject(1, Long.class))
                .list()
                .get(0);
    }
}
