package com.f2x.neurohub.db.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Files of the repository that are in no jar, such as scripts for operators. */
public final class RepositoryFiles {

    private RepositoryFiles() {}

    /** Returns the absolute path of a file that is given from the root of the repository. */
    public static Path path(String fromRoot) {
        Path directory = Path.of("").toAbsolutePath();
        while (!Files.exists(directory.resolve("mvnw"))) {
            directory = directory.getParent();
            if (directory == null) {
                throw new IllegalStateException("The tests do not run within the repository");
            }
        }
        return directory.resolve(fromRoot);
    }

    /** Reads a text file that is given from the root of the repository. */
    public static String read(String fromRoot) {
        try {
            return Files.readString(path(fromRoot));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
