package com.f2x.embeddedpostgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The right to run the server of one data directory. The operating system takes it back when the process ends, however
 * it ends. The file stays: removing it would let two processes lock two files of one name.
 */
final class DirectoryLock implements AutoCloseable {

    /** POSIX drops a process's lock when it closes any descriptor of the file, so it is never opened twice here. */
    private static final Set<Path> HELD_HERE = ConcurrentHashMap.newKeySet();

    private final Path file;
    private final FileChannel channel;

    private DirectoryLock(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    /** @throws ServerStartException if another process holds the lock, or the lock file cannot be written */
    static DirectoryLock acquire(DataDirectory directory) {
        Path file = directory.lockFile();
        if (!HELD_HERE.add(file)) {
            throw inUse(directory, "this process");
        }
        try {
            return new DirectoryLock(file, lock(directory, file));
        } catch (IOException e) {
            HELD_HERE.remove(file);
            throw directory.unusable(e);
        } catch (RuntimeException e) {
            HELD_HERE.remove(file);
            throw e;
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            HELD_HERE.remove(file);
        }
    }

    private static FileChannel lock(DataDirectory directory, Path file) throws IOException {
        FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            if (channel.tryLock() == null) {
                throw inUse(directory, "process " + Files.readString(file).strip());
            }
            channel.truncate(0);
            channel.write(
                    StandardCharsets.US_ASCII.encode(ProcessHandle.current().pid() + "\n"));
            return channel;
        } catch (IOException | RuntimeException e) {
            channel.close();
            throw e;
        }
    }

    private static ServerStartException inUse(DataDirectory directory, String holder) {
        return new ServerStartException("The data directory %s is in use by %s: only one application can run on it"
                .formatted(directory.path(), holder));
    }
}
