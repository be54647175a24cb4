package com.f2x.neurohub.audit.seal;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where heads are told outside of the database, a line each. Lines are added and never changed. */
final class AnchorFile {

    private static final Pattern LINE =
            Pattern.compile("\\{\"block\": (\\d{1,18}), \"root\": \"([0-9a-f]{64})\", \"database\": \"([0-9/]+)\".*");
    private static final int LAST_LINES = 1000;

    private final Path file;

    AnchorFile(Path file) {
        this.file = file;
    }

    /** Adds a line; once this returns it is on the disk. A line that was not finished before stays by itself. */
    void add(String line) throws IOException {
        Path directory = Objects.requireNonNull(file.toAbsolutePath().getParent());
        Files.createDirectories(directory);
        String text = (last().endsWith("\n") || !Files.exists(file) ? "" : "\n") + line + "\n";
        try (FileChannel channel = FileChannel.open(
                file, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.APPEND)) {
            ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
    }

    /** The block that was told last, and its root; empty if none was. A line that was not finished is none. */
    Optional<Told> lastTold() throws IOException {
        return last().lines()
                .map(LINE::matcher)
                .filter(Matcher::matches)
                .reduce((earlier, later) -> later)
                .map(line -> new Told(Long.parseLong(line.group(1)), line.group(2), line.group(3)));
    }

    /**
     * A block that was told.
     *
     * @param block its number
     * @param root its SHA-256, in hexadecimal digits
     * @param database which database it is of
     */
    record Told(long block, String root, String database) {}

    private String last() throws IOException {
        if (!Files.exists(file)) {
            return "";
        }
        try (RandomAccessFile content = new RandomAccessFile(file.toFile(), "r")) {
            byte[] end = new byte[(int) Math.min(content.length(), LAST_LINES)];
            content.seek(content.length() - end.length);
            content.readFully(end);
            return new String(end, StandardCharsets.UTF_8);
        }
    }
}
