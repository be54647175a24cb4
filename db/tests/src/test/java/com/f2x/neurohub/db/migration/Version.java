package com.f2x.neurohub.db.migration;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A version of the schema.
 *
 * @param number four digits
 * @param name what it does, with underscores between the words
 */
public record Version(String number, String name) {

    static final Path MIGRATIONS = Path.of("../src/main/resources/db/migration");
    static final Path ROLLBACKS = Path.of("../rollback");
    private static final Path FILLERS = Path.of("src/test/resources/fill");

    private static final int NAME_START = "V0001__".length();

    /** Returns all versions, the oldest first. What Flyway runs after every migration is none of them. */
    public static List<Version> all() {
        return files(MIGRATIONS).stream()
                .filter(file -> file.startsWith("V"))
                .map(Version::of)
                .toList();
    }

    /** Returns the version with the number. */
    public static Version numbered(String number) {
        return all().stream()
                .filter(version -> version.number.equals(number))
                .findFirst()
                .orElseThrow();
    }

    /** Returns the newest version. */
    public static Version head() {
        List<Version> all = all();
        return all.get(all.size() - 1);
    }

    static List<String> files(Path directory) {
        try (Stream<Path> files = Files.list(directory)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(file -> file.endsWith(".sql"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Version of(String file) {
        return new Version(file.substring(1, NAME_START - 2), file.substring(NAME_START, file.length() - 4));
    }

    /** Returns the version before this one, unless this is the first. */
    public Optional<Version> previous() {
        List<Version> all = all();
        int index = all.indexOf(this);
        return index == 0 ? Optional.empty() : Optional.of(all.get(index - 1));
    }

    Path migration() {
        return MIGRATIONS.resolve("V" + fileName());
    }

    Path rollback() {
        return ROLLBACKS.resolve("U" + fileName());
    }

    /** Returns SQL that adds rows only this version can hold, if there are any. */
    public Optional<String> filler() {
        Path file = FILLERS.resolve("F%s.sql".formatted(number));
        return Files.exists(file) ? Optional.of(read(file)) : Optional.empty();
    }

    private String fileName() {
        return number + "__" + name + ".sql";
    }

    @Override
    public String toString() {
        return "V" + number;
    }
}
