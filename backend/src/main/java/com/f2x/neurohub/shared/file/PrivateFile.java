package com.f2x.neurohub.shared.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Objects;

/**
 * A file that only its owner may read and write, from its first moment. It appears whole or not at all. File systems
 * without POSIX permissions inherit those of the directory.
 */
public final class PrivateFile {

    private static final String FILE = "rw-------";
    private static final String DIRECTORY = "rwx------";

    private PrivateFile() {}

    /** Creates the file, or puts the content in the place of what is there. */
    public static void replace(Path file, String content) throws IOException {
        Files.move(write(file, content), file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private static Path write(Path file, String content) throws IOException {
        Path directory = Objects.requireNonNull(file.toAbsolutePath().getParent());
        Files.createDirectories(directory, permissions(file, DIRECTORY));
        return Files.writeString(Files.createTempFile(directory, ".new-", "", permissions(file, FILE)), content);
    }

    private static FileAttribute<?>[] permissions(Path place, String permissions) {
        return place.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
                }
                : new FileAttribute<?>[0];
    }
}
