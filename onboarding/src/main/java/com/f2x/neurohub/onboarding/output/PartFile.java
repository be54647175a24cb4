package com.f2x.neurohub.onboarding.output;

import java.io.BufferedOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.Set;
import java.util.function.Consumer;

/** A file while it is written. It has its name only once it is whole; closed before that, it is gone. */
public final class PartFile implements AutoCloseable {

    private static final int BUFFER = 65_536;
    private static final Set<PosixFilePermission> OWNER_ONLY = PosixFilePermissions.fromString("rw-------");

    private final Path part;
    private final Path file;
    private final Consumer<PartFile> ended;
    private final MessageDigest digest = Sha256.digest();
    private final OutputStream out;
    private boolean committed;

    PartFile(Path part, Path file, Consumer<PartFile> ended) throws IOException {
        this.part = part;
        this.file = file;
        this.ended = ended;
        this.out =
                new BufferedOutputStream(new DigestOutputStream(Files.newOutputStream(created(part)), digest), BUFFER);
    }

    /** Only its owner may read it, wherever the directory is. */
    private static Path created(Path part) throws IOException {
        Files.deleteIfExists(part);
        return part.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? Files.createFile(part, PosixFilePermissions.asFileAttribute(OWNER_ONLY))
                : Files.createFile(part);
    }

    /** Returns where to write. Closing it does not end the file. */
    public OutputStream stream() {
        return new FilterOutputStream(out) {
            @Override
            public void write(byte[] bytes, int offset, int length) throws IOException {
                out.write(bytes, offset, length);
            }

            @Override
            public void close() throws IOException {
                out.flush();
            }
        };
    }

    /** Gives the file its name, in one step. */
    public WrittenFile commit() throws IOException {
        out.close();
        long bytes = Files.size(part);
        Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        committed = true;
        return new WrittenFile(String.valueOf(file.getFileName()), bytes, Sha256.hex(digest), null);
    }

    @Override
    public void close() throws IOException {
        ended.accept(this);
        if (!committed) {
            try {
                out.close();
            } finally {
                discard();
            }
        }
    }

    /**
     * Removes what is unfinished, while somebody may still be writing. What cannot be removed the next run writes over.
     */
    boolean discard() {
        return part.toFile().delete();
    }
}
