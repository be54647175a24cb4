package com.f2x.embeddedpostgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.apache.commons.io.file.PathUtils;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Gives every test data directories of its own below the one parent of its process, where the binaries are unpacked
 * once for all.
 */
final class DataDirectories implements AfterEachCallback {

    /** Whose data they are. */
    static final String OWNER = "someone";

    private static final Path PARENT = Path.of(
                    "target", "data-directories", System.getProperty("neurohub.test.fork", "fork-1"))
            .toAbsolutePath();

    private static boolean made;

    /** Returns the data of a server that was stopped. They have a table {@code kept} with the {@code answer} 42. */
    Path filled() throws IOException, SQLException {
        Path directory = next();
        assertThat(Commands.succeeds(List.of("cp", "-a", template().toString(), directory.toString())))
                .isTrue();
        return directory;
    }

    /** Creating a cluster takes seconds, copying one does not. */
    private static synchronized Path template() throws IOException, SQLException {
        Path template = PARENT.resolve("template");
        if (!made) {
            PathUtils.delete(template);
            try (EmbeddedServer server = EmbeddedServer.start(template, OWNER)) {
                Sql.execute(server, "create table kept as select 42 as answer");
            }
            made = true;
        }
        return template;
    }

    /** Returns a path nothing exists at. */
    Path next() throws IOException {
        Files.createDirectories(PARENT);
        Path directory = Files.createTempDirectory(PARENT, "case-");
        Files.delete(directory);
        return directory;
    }

    @Override
    public void afterEach(ExtensionContext context) throws IOException {
        try (DirectoryStream<Path> cases = Files.newDirectoryStream(PARENT, "case-*")) {
            for (Path path : cases) {
                PathUtils.delete(path);
            }
        }
    }
}
