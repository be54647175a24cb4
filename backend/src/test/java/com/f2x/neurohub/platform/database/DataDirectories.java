package com.f2x.neurohub.platform.database;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.util.FileSystemUtils;

/** Gives every test data directories of its own below one parent, where the binaries are unpacked once for all. */
final class DataDirectories implements AfterEachCallback {

    private static final Path PARENT = Path.of("target", "embedded-postgres").toAbsolutePath();

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
                FileSystemUtils.deleteRecursively(path);
            }
        }
    }
}
