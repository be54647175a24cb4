package com.f2x.embeddedpostgres;

import com.f2x.neurohub.testing.machine.ChildJvm;
import com.f2x.neurohub.testing.machine.Patience;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Assertions;

/** A running {@link DatabaseClient}. */
final class ClientProcess {

    private static final Pattern ACKNOWLEDGED = Pattern.compile("^ACK (\\d+);$");

    private final ChildJvm jvm;
    private final ProcessHandle postgres;
    private final ServerAccount account;

    private ClientProcess(ChildJvm jvm, MatchResult ready) {
        this.jvm = jvm;
        this.postgres = ProcessHandle.of(Long.parseLong(ready.group(1))).orElseThrow();
        this.account = new ServerAccount(ready.group(2), DataDirectories.OWNER, ready.group(3));
    }

    static ChildJvm launch(Path directory, long firstNumber) throws IOException {
        return ChildJvm.run(DatabaseClient.class, Map.of(), directory.toString(), String.valueOf(firstNumber));
    }

    static ClientProcess start(Path directory, long firstNumber) throws IOException, InterruptedException {
        ChildJvm jvm = launch(directory, firstNumber);
        return new ClientProcess(jvm, jvm.awaitLine("^READY (\\d+) (\\S+) (\\S+)$"));
    }

    ChildJvm jvm() {
        return jvm;
    }

    ProcessHandle postgres() {
        return postgres;
    }

    /** Waits until so many rows are acknowledged. */
    void awaitRows(int count) {
        Patience.await().pollInterval(Duration.ofMillis(5)).until(() -> {
            Assertions.assertTrue(jvm.handle().isAlive(), jvm::output);
            return acknowledged().size() >= count;
        });
    }

    Set<Long> acknowledged() {
        Set<Long> numbers = new HashSet<>();
        for (String line : jvm.lines()) {
            var matcher = ACKNOWLEDGED.matcher(line);
            if (matcher.matches()) {
                numbers.add(Long.parseLong(matcher.group(1)));
            }
        }
        return numbers;
    }

    Set<Long> storedRows() throws SQLException {
        Set<Long> numbers = new HashSet<>();
        try (Connection connection = account.connect(10);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select id from acknowledged")) {
            while (rows.next()) {
                numbers.add(rows.getLong(1));
            }
        }
        return numbers;
    }
}
