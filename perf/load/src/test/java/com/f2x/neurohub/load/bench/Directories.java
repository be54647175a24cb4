package com.f2x.neurohub.load.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Copies and deletes whole directories. */
final class Directories {

    private Directories() {}

    static void copy(Path from, Path to) {
        for (Path path : content(from)) {
            try {
                Path target = to.resolve(from.relativize(path).toString());
                if (Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(path, target, StandardCopyOption.COPY_ATTRIBUTES, LinkOption.NOFOLLOW_LINKS);
                }
                sameRights(path, target);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    static void delete(Path directory) {
        content(directory).stream().sorted(Comparator.reverseOrder()).forEach(path -> {
            try {
                Files.delete(path);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    /** PostgreSQL refuses directories that others may read. */
    private static void sameRights(Path path, Path target) throws IOException {
        if (path.getFileSystem().supportedFileAttributeViews().contains("posix") && !Files.isSymbolicLink(path)) {
            Files.setPosixFilePermissions(target, Files.getPosixFilePermissions(path));
        }
    }

    private static List<Path> content(Path directory) {
        if (Files.notExists(directory)) {
            return List.of();
        }
        try (Stream<Path> paths = Files.walk(directory)) {
            return paths.toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
