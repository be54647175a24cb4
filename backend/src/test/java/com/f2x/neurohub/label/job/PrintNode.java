package com.f2x.neurohub.label.job;

import com.f2x.neurohub.label.template.LabelService;
import com.f2x.neurohub.shared.time.PlantProperties;
import com.f2x.neurohub.testing.Database;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** The printing of one more node, with a database connection of its own, which works when it is told to. */
final class PrintNode implements AutoCloseable {

    private final Connection connection;
    private final Printing printing;

    PrintNode(Database database, LabelService labels) throws SQLException {
        connection = database.connect();
        PrintProperties properties = settings(Duration.ofSeconds(20));
        QueueStore queue =
                new QueueStore(JdbcClient.create(new SingleConnectionDataSource(connection, true)), properties);
        printing = new Printing(
                queue, labels, properties, Clock.systemUTC(), new PlantProperties(ZoneId.of("Asia/Seoul")));
    }

    static PrintProperties settings(Duration answerTimeout) {
        return new PrintProperties(
                true,
                Duration.ofMillis(20),
                4,
                Duration.ofSeconds(2),
                answerTimeout,
                Duration.ofMillis(1),
                Duration.ofMillis(2),
                "");
    }

    /** Claims one printer and prints what waits for it; false if there is none. */
    boolean work() {
        Optional<ClaimedPrinter> claimed = printing.claim();
        claimed.ifPresent(printer -> printing.print(printer, () -> false));
        return claimed.isPresent();
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
