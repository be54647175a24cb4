package com.f2x.embeddedpostgres;

import static org.assertj.core.api.Assertions.assertThat;

import com.f2x.neurohub.testing.machine.Effort;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class CrashRecoveryTests {

    private static final int ROUNDS = Effort.times(3);
    private static final int NUMBERS_PER_ROUND = 1_000_000;

    @RegisterExtension
    private final DataDirectories directories = new DataDirectories();

    private final Random random = new Random(20251101);
    private final Set<Long> acknowledged = new HashSet<>();

    @Test
    void everyAcknowledgedRowSurvivesKillsOfTheApplicationOfPostgresAndOfBoth()
            throws IOException, InterruptedException, SQLException {
        Path directory = directories.filled();

        for (int round = 0; round < ROUNDS; round++) {
            ClientProcess client = ClientProcess.start(directory, (long) round * NUMBERS_PER_ROUND);
            client.awaitRows(1 + random.nextInt(300));
            assertThat(lost(client)).as("round %d", round).isEmpty();
            kill(client, round % 3);
            acknowledged.addAll(client.acknowledged());
        }

        ClientProcess last = ClientProcess.start(directory, (long) ROUNDS * NUMBERS_PER_ROUND);
        last.awaitRows(1);
        assertThat(lost(last)).isEmpty();
        last.jvm().handle().destroy();
        last.jvm().exitCode();
        assertThat(last.postgres().isAlive()).isFalse();
    }

    /**
     * Compared as sets: the client goes on writing meanwhile, so that a slow comparison would have ever more to
     * compare.
     */
    private Set<Long> lost(ClientProcess client) throws SQLException {
        Set<Long> lost = new HashSet<>(acknowledged);
        lost.removeAll(client.storedRows());
        return lost;
    }

    /** A killed server takes its client along; a killed application leaves its server to the next round. */
    private static void kill(ClientProcess client, int victim) throws InterruptedException {
        if (victim != 0) {
            client.postgres().destroyForcibly();
        }
        if (victim != 1) {
            client.jvm().handle().destroyForcibly();
        }
        client.jvm().exitCode();
    }
}
