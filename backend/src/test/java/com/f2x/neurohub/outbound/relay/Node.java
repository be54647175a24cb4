package com.f2x.neurohub.outbound.relay;

import com.f2x.neurohub.outbound.event.EventStore;
import com.f2x.neurohub.shared.tracing.Spans;
import com.f2x.neurohub.testing.Database;
import io.micrometer.tracing.Tracer;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The relay of one more node, with a database connection and settings of its own, which works when it is told to. */
final class Node implements AutoCloseable {

    private final Connection connection;
    private final Sender sender;
    private final Relay relay;

    Node(Database database, Signatures signatures, OutboundProperties properties) throws SQLException {
        connection = database.connect();
        SingleConnectionDataSource source = new SingleConnectionDataSource(connection, true);
        JdbcClient jdbc = JdbcClient.create(source);
        sender = new Sender(properties, new TargetNetworks(properties), Clock.systemUTC());
        relay = new Relay(
                new EventStore(jdbc),
                new ClaimStore(jdbc, properties),
                signatures,
                sender,
                new Spans(new StaticListableBeanFactory().getBeanProvider(Tracer.class)),
                new TransactionTemplate(new JdbcTransactionManager(source)),
                properties);
    }

    /** Settings that give up after so many attempts, and disable after so many failures. */
    static OutboundProperties settings(int maxAttempts, int disableAfter) {
        return new OutboundProperties(
                true,
                "urn:neurohub:test",
                List.of("127.0.0.0/8"),
                Duration.ofMillis(20),
                2,
                Duration.ofMillis(200),
                Duration.ofSeconds(1),
                Duration.ofSeconds(1),
                Duration.ofSeconds(2),
                maxAttempts,
                Duration.ofMillis(1),
                Duration.ofMillis(2),
                disableAfter,
                Duration.ofDays(1));
    }

    /** Does what there is to do now: orders events, claims one subscription and delivers to it. */
    boolean work() {
        relay.order();
        Optional<Relay.Claimed> claimed = relay.claim();
        claimed.ifPresent(claim -> relay.deliver(claim, () -> false));
        return claimed.isPresent();
    }

    /** Takes the connection away, as the end of its process would. */
    void kill() throws SQLException {
        connection.close();
    }

    @Override
    public void close() throws SQLException {
        sender.destroy();
        connection.close();
    }
}
