package com.f2x.embeddedpostgres;

import static com.f2x.neurohub.testing.machine.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

import com.f2x.neurohub.testing.machine.ChildJvm;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class PostgresBinariesTests {

    @RegisterExtension
    private final DataDirectories directories = new DataDirectories();

    @Test
    void twoStartsThatRaceAfterOneWasKilledWhileUnpackingBothFindWholeBinaries()
            throws IOException, InterruptedException {
        Path parent = directories.next();
        Files.createDirectory(parent);
        ChildJvm killed = ClientProcess.launch(parent.resolve("first"), 1);
        await().pollInterval(Duration.ofMillis(5)).until(() -> unfinishedIn(parent));
        killed.kill();
        assertThat(parent.resolve("first")).doesNotExist();

        ChildJvm first = ClientProcess.launch(parent.resolve("first"), 1);
        ChildJvm second = ClientProcess.launch(parent.resolve("second"), 1);
        first.awaitLine("^ACK 1;$");
        second.awaitLine("^ACK 1;$");

        assertThat(unfinishedIn(parent)).isFalse();
        first.handle().destroy();
        second.handle().destroy();
        first.exitCode();
        second.exitCode();
    }

    private static boolean unfinishedIn(Path parent) throws IOException {
        try (Stream<Path> files = Files.list(parent)) {
            return files.anyMatch(file -> file.getFileName().toString().matches("postgresql-\\w+\\.unfinished"));
        }
    }
}
