package com.f2x.embeddedpostgres;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * The directory of one PostgreSQL cluster, and the names of what belongs to it: lock, logs and binaries lie beside it.
 *
 * @param path absolute path without symbolic links; the directory itself need not exist yet
 * @param owner name of the application whose data they are
 */
record DataDirectory(Path path, String owner) {

    private static final String VERSION_FILE = "PG_VERSION";
    private static final long MEGABYTE = 1024 * 1024;

    DataDirectory {
        if (!owner.matches("[a-z][a-z0-9_]*")) {
            throw new IllegalArgumentException("No name for a role and a database: " + owner);
        }
    }

    /**
     * Finds the real directory behind a configured one and creates its parents.
     *
     * @throws ServerStartException if the parents cannot be created
     */
    static DataDirectory at(Path configured, String owner) {
        Path absolute = configured.toAbsolutePath().normalize();
        try {
            if (Files.exists(absolute)) {
                return new DataDirectory(absolute.toRealPath(), owner);
            }
            Path parent = parentOf(absolute);
            Files.createDirectories(parent);
            return new DataDirectory(parent.toRealPath().resolve(absolute.getFileName()), owner);
        } catch (IOException e) {
            throw new ServerStartException(
                    "The data directory %s cannot be used: %s".formatted(absolute, reason(e)), e);
        }
    }

    Path parent() {
        return parentOf(path);
    }

    /** Returns a path beside the directory, named after it. */
    Path beside(String suffix) {
        return path.resolveSibling(path.getFileName() + suffix);
    }

    Path lockFile() {
        return beside(".lock");
    }

    Path logs() {
        return beside("-log");
    }

    Path passwordFile() {
        return path.resolve(owner + ".password");
    }

    /**
     * Tells whether the directory holds a cluster of the wanted major version.
     *
     * @return false if it does not exist or is empty
     * @throws ServerStartException if it holds anything else, which is left as it is
     */
    boolean holdsCluster(int majorVersion) {
        try {
            String version = Files.readString(path.resolve(VERSION_FILE)).strip();
            if (!version.equals(String.valueOf(majorVersion))) {
                throw new ServerStartException(
                        "The data directory %s holds data of PostgreSQL %s, this is %d: dump and restore them (they are unchanged)"
                                .formatted(path, version, majorVersion));
            }
            return true;
        } catch (NoSuchFileException e) {
            requireEmpty();
            return false;
        } catch (IOException e) {
            throw unusable(e);
        }
    }

    /** @throws ServerStartException if less space is left on the disk */
    void requireFreeSpace(int megabytes) {
        try {
            long free = Files.getFileStore(parent()).getUsableSpace() / MEGABYTE;
            if (free < megabytes) {
                throw new ServerStartException(
                        "The disk of the data directory %s is full: %d MB are free, %d MB are needed"
                                .formatted(path, free, megabytes));
            }
        } catch (IOException e) {
            throw unusable(e);
        }
    }

    ServerStartException unusable(IOException e) {
        return new ServerStartException("The data directory %s cannot be used: %s".formatted(path, reason(e)), e);
    }

    private void requireEmpty() {
        if (!Files.exists(path)) {
            return;
        }
        try (Stream<Path> content = Files.list(path)) {
            if (content.findAny().isPresent()) {
                throw new ServerStartException(
                        "The data directory %s holds something that is no PostgreSQL data; nothing was changed"
                                .formatted(path));
            }
        } catch (IOException e) {
            throw unusable(e);
        }
    }

    private static Path parentOf(Path absolute) {
        Path parent = absolute.getParent();
        if (parent == null) {
            throw new ServerStartException("The data directory must not be the root of a file system");
        }
        return parent;
    }

    private static String reason(IOException e) {
        if (e instanceof AccessDeniedException) {
            return "access is denied";
        }
        if (e instanceof NoSuchFileException missing) {
            return missing.getFile() + " is missing";
        }
        if (e instanceof FileSystemException failure && failure.getReason() != null) {
            return failure.getReason();
        }
        return "%s (%s)".formatted(e.getMessage(), e.getClass().getSimpleName());
    }
}
