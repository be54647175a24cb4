package com.f2x.embeddedpostgres;

import static com.f2x.embeddedpostgres.DataDirectories.OWNER;
import static org.assertj.core.api.Assertions.assertThat;

import com.f2x.neurohub.testing.machine.Patience;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.io.file.PathUtils;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Copies of the data directory. */
class CopyTests {

    @RegisterExtension
    private final DataDirectories directories = new DataDirectories();

    @Test
    void aCopyOfTheStoppedDirectoryIsABackup() throws IOException, SQLException {
        Path directory = directories.filled();
        Path archive = directory.resolveSibling(directory.getFileName() + ".tar");
        tar("-cf", archive, "-C", directory, ".");
        PathUtils.delete(directory);
        Files.createDirectories(directory);
        tar("-xpf", archive, "-C", directory, ".");

        try (EmbeddedServer server = EmbeddedServer.start(directory, OWNER)) {
            assertThat(Sql.query(server, "select answer from kept")).isEqualTo("42");
        }
    }

    private static void tar(Object... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of("tar"));
        Stream.of(arguments).map(Object::toString).forEach(command::add);
        assertThat(Commands.run(command, null, Patience.LIMIT).output()).isEmpty();
    }
}
