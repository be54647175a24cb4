package com.f2x.neurohub.db.migration;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What a database has run can never be changed, and what can be run can be taken back. */
class ReleasedFilesTests {

    private static final Path README = Path.of("..", "..", "README_MIGRATIONS.md");
    private static final Pattern LOSSES = Pattern.compile("(?m)^\\| (\\d{4}[\\d, to]*) \\|");
    private static final Pattern COMMENT = Pattern.compile("--.*");
    private static final String INDEX_THAT_STOPS_WRITERS =
            "create (unique )?index \\w+\\s+on (lots|wip_items|serials|process_data)\\b";
    private static final Pattern VALIDATION =
            Pattern.compile("alter table \\w+\\s+validate constraint \\w+(,\\s+validate constraint \\w+)*;");
    private static final Pattern CONCURRENT_INDEX = Pattern.compile(
            "drop index concurrently if exists (\\w+);\\s+create (unique )?index concurrently \\1 on [^;]+;"
                    + "(\\s+drop index concurrently if exists (\\w+);\\s+alter index \\1 rename to \\4;)?");

    @ParameterizedTest
    @CsvFileSource(resources = "/released-migrations.txt", delimiterString = "  ")
    void aReleasedFileStaysAsItWas(String checksum, String file) {
        assertThat(sha256(Version.read(Version.MIGRATIONS.resolve(file)))).isEqualTo(checksum);
    }

    @Test
    void namesHaveFourDigitsAndWordsAndNoNumberTwice() {
        assertThat(Version.files(Version.MIGRATIONS))
                .allMatch(file -> file.matches("(V\\d{4}|after[A-Z][A-Za-z]+)__[a-z0-9]+(_[a-z0-9]+)*\\.sql"));
        assertThat(Version.all()).extracting(Version::number).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("files")
    void everyFileSaysWhoWroteItWhenAndWhy(Path file) {
        List<String> lines = Version.read(file).lines().toList();

        assertThat(lines.get(0)).matches("-- Author: \\S.*, \\d{4}-\\d{2}-\\d{2}");
        assertThat(lines.get(1)).matches("-- Why: .{30,}");
    }

    @Test
    void everyVersionHasItsWayBack() {
        List<String> expected = Version.all().stream()
                .map(v -> v.rollback().getFileName().toString())
                .toList();

        assertThat(Version.files(Version.ROLLBACKS)).isEqualTo(expected);
    }

    @Test
    void everyWayBackIsInTheTableOfWhatItLoses() {
        List<String> told = LOSSES.matcher(Version.read(README))
                .results()
                .flatMap(line -> Arrays.stream(line.group(1).split(", ")))
                .flatMap(ReleasedFilesTests::numbers)
                .toList();

        assertThat(told).containsAll(Version.all().stream().map(Version::number).toList());
    }

    private static Stream<String> numbers(String range) {
        String[] ends = range.split(" to ");
        return IntStream.rangeClosed(Integer.parseInt(ends[0]), Integer.parseInt(ends[ends.length - 1]))
                .mapToObj("%04d"::formatted);
    }

    @ParameterizedTest
    @MethodSource("versions")
    void aWayBackIsOneTransactionOfPlainSql(Version version) {
        String script = Version.read(version.rollback());

        assertThat(script)
                .containsOnlyOnce("\nbegin;\n")
                .endsWith("\ncommit;\n")
                .containsOnlyOnce("\ncommit;\n");
        assertThat(script).doesNotContainPattern("(?m)^\\\\");
        assertThat(script)
                .contains("\ndelete from flyway_schema_history where version = '%s';\n".formatted(version.number()));
    }

    @ParameterizedTest
    @MethodSource("versionsSinceTheRule")
    void aVersionReadsNoBigTableUnderALockThatStopsWriters(Version version) {
        String statements = COMMENT.matcher(Version.read(version.migration())).replaceAll("");

        assertThat(statements).doesNotContainPattern(INDEX_THAT_STOPS_WRITERS);
        if (statements.contains("validate constraint")) {
            assertThat(VALIDATION.matcher(statements).replaceAll("")).isBlank();
        }
        if (statements.contains(" concurrently ")) {
            assertThat(CONCURRENT_INDEX.matcher(statements).replaceAll("")).isBlank();
            assertThat(Path.of(version.migration() + ".conf")).hasContent("executeInTransaction=false");
        }
    }

    static Stream<Path> files() {
        return Stream.of(Version.MIGRATIONS, Version.ROLLBACKS)
                .flatMap(directory -> Version.files(directory).stream().map(directory::resolve));
    }

    static List<Version> versions() {
        return Version.all();
    }

    static Stream<Version> versionsSinceTheRule() {
        return Version.all().stream().filter(version -> version.number().compareTo("0007") > 0);
    }

    private static String sha256(String content) {
        try {
            byte[] bytes = content.replace("\r\n", "\n").getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
