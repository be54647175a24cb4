package com.f2x.embeddedpostgres;

import io.zonky.test.db.postgres.embedded.DefaultPostgresBinaryResolver;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.zip.CRC32C;
import java.util.zip.CheckedInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;
import org.apache.commons.io.file.PathUtils;

/**
 * Unpacks the PostgreSQL of this platform from the class path, once per version: the directory is named after the
 * archive's checksum and gets its final name only when it is complete.
 */
final class PostgresBinaries {

    private static final int OWNER_MAY_EXECUTE = 0100;

    private PostgresBinaries() {}

    /**
     * Returns the directory with {@code bin} and {@code lib}, unpacked below the given one if it is not there yet.
     * Starts that race wait for each other.
     */
    static synchronized Path unpackedBelow(Path parent) throws IOException {
        Path home = parent.resolve("postgresql-" + checksum());
        if (Files.isDirectory(home)) {
            return home;
        }
        Path lockFile = parent.resolve(home.getFileName() + ".lock");
        try (FileChannel channel = FileChannel.open(lockFile, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                var lock = channel.lock()) {
            if (lock.isValid() && !Files.isDirectory(home)) {
                unpackInto(home);
            }
        }
        return home;
    }

    private static void unpackInto(Path home) throws IOException {
        Path unfinished = home.resolveSibling(home.getFileName() + ".unfinished");
        PathUtils.delete(unfinished);
        try (InputStream archive = archive();
                TarArchiveInputStream entries =
                        new TarArchiveInputStream(new XZCompressorInputStream(new BufferedInputStream(archive)))) {
            Files.createDirectories(unfinished);
            for (TarArchiveEntry entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
                unpack(entry, entries, unfinished);
            }
        }
        forceToDisk();
        Files.move(unfinished, home, StandardCopyOption.ATOMIC_MOVE);
    }

    /**
     * A power cut must not leave empty files under the final name. Forcing a thousand files one by one takes far
     * longer.
     */
    private static void forceToDisk() {
        Commands.succeeds(List.of("sync"));
    }

    private static void unpack(TarArchiveEntry entry, InputStream content, Path root) throws IOException {
        Path target = root.resolve(entry.getName()).normalize();
        if (!target.startsWith(root)) {
            throw new IOException("The archive leads out of its directory: " + entry.getName());
        }
        if (entry.isDirectory()) {
            Files.createDirectories(target);
            return;
        }
        Files.createDirectories(Objects.requireNonNull(target.getParent()));
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
            return;
        }
        Files.copy(content, target);
        if ((entry.getMode() & OWNER_MAY_EXECUTE) != 0 && !target.toFile().setExecutable(true, false)) {
            throw new IOException("%s cannot be made executable".formatted(target));
        }
    }

    /** Tells one release from another, at every start: a digest that nobody could forge would take long. */
    private static String checksum() throws IOException {
        CRC32C checksum = new CRC32C();
        try (InputStream archive = new CheckedInputStream(archive(), checksum)) {
            archive.transferTo(OutputStream.nullOutputStream());
        }
        return HexFormat.of().toHexDigits((int) checksum.getValue());
    }

    private static InputStream archive() throws IOException {
        return DefaultPostgresBinaryResolver.INSTANCE.getPgBinary(operatingSystem(), System.getProperty("os.arch"));
    }

    private static String operatingSystem() {
        String name = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        if (name.startsWith("windows")) {
            return "Windows";
        }
        return name.startsWith("mac") ? "Darwin" : "Linux";
    }
}
