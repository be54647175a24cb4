package com.f2x.neurohub.onboarding.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.f2x.neurohub.onboarding.source.TestSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;

/** The command from options to files. */
class SampleCommandTests {

    @TempDir
    private Path directory;

    private CommandRun run(TestSource source, String... arguments) {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("--output", out().toString()));
        return CommandRun.of(source.environment(), all.toArray(String[]::new));
    }

    private Path out() {
        return directory.resolve("deep/sample_data");
    }

    @ParameterizedTest
    @EnumSource
    void theFiveKindsOfFilesHaveTheDocumentsNamesAndKeys(TestSource source) throws IOException {
        CommandRun run = run(source, "sample", "--schema", "LEGACY", "--table", "UNITS", "--env", "ci");

        assertThat(run.exitCode()).as(run.err()).isZero();
        JsonNode info = CommandRun.json(out().resolve("database_info.json"));
        assertThat(info.propertyNames())
                .containsExactly(
                        "version",
                        "current_user",
                        "database_time",
                        "extraction_timestamp",
                        "environment",
                        "extractor_config");
        assertThat(info.path("extractor_config").propertyNames())
                .containsExactly("host", "port", "service_name", "user");
        assertThat(info.path("extraction_timestamp").stringValue()).matches("\\d{8}_\\d{6}");
        assertThat(info.path("database_time").stringValue()).matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d");
        assertThat(info.path("environment").stringValue()).isEqualTo("ci");
        JsonNode tables =
                CommandRun.json(out().resolve("accessible_tables.json")).path("tables");
        assertThat(tables.get(0).propertyNames()).containsExactly("schema", "table_name", "num_rows", "tablespace");
        JsonNode schema = CommandRun.json(out().resolve("UNITS_schema.json"));
        assertThat(schema.path("columns").get(0).propertyNames())
                .startsWith("column_name", "data_type", "data_length", "precision", "scale", "nullable", "column_id")
                .contains("default", "char_used", "comment", "jdbc_type");
        assertThat(schema.propertyNames())
                .contains("schema", "table_name", "primary_key", "foreign_keys", "unique_keys", "indexes", "comment");
        String stem = "UNITS_sample_" + info.path("extraction_timestamp").stringValue();
        assertThat(CommandRun.names(out()))
                .containsExactlyInAnyOrder(
                        "README.txt",
                        "UNITS_schema.json",
                        stem + ".csv",
                        stem + ".json",
                        "accessible_tables.json",
                        "database_info.json",
                        "manifest.json",
                        "sample_data.zip");
    }

    @ParameterizedTest
    @EnumSource
    void namesOfPersonsArePseudonymsAndSecretsAreGone(TestSource source) throws IOException {
        run(source, "sample", "--schema", "LEGACY", "--table", "units");

        JsonNode rows =
                CommandRun.json(CommandRun.file(out(), "UNITS_sample_.*json")).path("sample_data");
        assertThat(rows.size()).isEqualTo(4);
        String first = rows.get(0).path("OPERATOR_NAME").stringValue();
        assertThat(first)
                .startsWith("h:")
                .isEqualTo(rows.get(1).path("OPERATOR_NAME").stringValue());
        assertThat(rows.get(2).path("OPERATOR_NAME").stringValue())
                .startsWith("h:")
                .isNotEqualTo(first);
        assertThat(rows.get(3).path("OPERATOR_NAME").isNull()).isTrue();
        assertThat(rows.get(0).path("OPERATOR_PWD").stringValue()).isEqualTo("***");
        assertThat(rows.get(1).path("NOTE").stringValue()).isEqualTo("ask ***, ***");
        String csv = Files.readString(CommandRun.file(out(), "UNITS_sample_.*csv"));
        assertThat(csv).doesNotContain("Kim Minsu", "hunter2", "kim@example.com");
        JsonNode table =
                CommandRun.json(out().resolve("manifest.json")).path("tables").get(0);
        assertThat(table.path("masked_columns").propertyNames())
                .containsExactlyInAnyOrder("OPERATOR_NAME", "OPERATOR_PWD");
        assertThat(table.path("masked_in_text").path("NOTE").intValue()).isEqualTo(1);
    }

    @Test
    void nothingIsMaskedWhereNothingIsToBe() {
        run(TestSource.H2, "sample", "--schema", "LEGACY", "--table", "UNITS", "--mask", "none");

        JsonNode rows =
                CommandRun.json(CommandRun.file(out(), "UNITS_sample_.*json")).path("sample_data");
        assertThat(rows.get(0).path("OPERATOR_NAME").stringValue()).isEqualTo("Kim Minsu");
        assertThat(rows.get(1).path("NOTE").stringValue()).contains("kim@example.com");
    }

    @Test
    void aSpreadsheetComputesNothing() throws IOException {
        run(TestSource.H2, "sample", "--schema", "LEGACY", "--table", "UNITS");

        String csv = Files.readString(CommandRun.file(out(), "UNITS_sample_.*csv"));
        assertThat(csv).startsWith("\uFEFF\"SERIAL_NO\",");
        assertThat(csv).contains("\"'=HYPERLINK(\"\"http://x\"\")\"", "\"'-5 degrees\"", "\"''quoted'\"");
    }

    @Test
    void theFormForProgramsIsExact() throws IOException {
        run(TestSource.H2, "sample", "--schema", "LEGACY", "--table", "UNITS", "--no-excel-safe");

        String csv = Files.readString(CommandRun.file(out(), "UNITS_sample_.*csv"));
        assertThat(csv).startsWith("\"SERIAL_NO\",");
        assertThat(csv).contains("\"=HYPERLINK(\"\"http://x\"\")\"", "\"-5 degrees\"", "\"'quoted'\"");
    }

    @ParameterizedTest
    @EnumSource
    void valuesOfAllKindsAreExact(TestSource source) throws IOException {
        CommandRun run =
                run(source, "sample", "--schema", "LEGACY", "--table", "VALUES_OF_ALL_KINDS", "--binary-bytes", "4");

        assertThat(run.exitCode()).as(run.err()).isZero();
        JsonNode rows =
                CommandRun.json(CommandRun.file(out(), ".*_sample_.*json")).path("sample_data");
        JsonNode full = rows.get(0);
        assertThat(full.path("BIG").stringValue()).isEqualTo("12345678901234567890");
        assertThat(full.path("FINE").stringValue()).isEqualTo("0.00000000000000000001");
        assertThat(full.path("FLOATING").stringValue()).isEqualTo("15" + "0".repeat(299));
        assertThat(full.path("LONG_AGO").stringValue()).isEqualTo("1899-12-31T23:59:59");
        assertThat(full.path("FRACTION").stringValue()).isEqualTo("2024-02-29T12:00:00.000001");
        assertThat(full.path("ZONED").stringValue()).matches("2024-02-29T(12:00:00\\.5\\+09:00|03:00:00\\.5Z)");
        assertThat(full.path("RAW_BYTES").stringValue()).isEqualTo("0001FF");
        assertThat(full.path("KOREAN").stringValue()).isEqualTo("한글, \"쉼표\"");
        JsonNode sparse = rows.get(1);
        assertThat(sparse.path("BIG").stringValue()).isEqualTo("-1");
        assertThat(sparse.path("FLOATING").stringValue()).isEqualTo("0.1");
        assertThat(sparse.path("LONG_AGO").stringValue()).isEqualTo("0001-01-01T00:00:00");
        assertThat(List.of("FRACTION", "ZONED", "LARGE_TEXT", "LARGE_BYTES", "RAW_BYTES", "EMPTY", "KOREAN"))
                .allMatch(column -> sparse.path(column).isNull());
        assertThat(CommandRun.json(out().resolve("manifest.json"))
                        .at("/tables/0/cut_values/LARGE_BYTES")
                        .intValue())
                .isEqualTo(1);
    }

    @Test
    void anEmptyTextDiffersFromNull() throws IOException {
        run(TestSource.POSTGRES, "sample", "--schema", "LEGACY", "--table", "VALUES_OF_ALL_KINDS");

        String csv = Files.readString(CommandRun.file(out(), ".*_sample_.*csv"));
        assertThat(csv).contains(",\"\",\"한글, \"\"쉼표\"\"\"\r\n").endsWith(",,,,,,,\r\n");
        JsonNode rows =
                CommandRun.json(CommandRun.file(out(), ".*_sample_.*json")).path("sample_data");
        assertThat(rows.get(0).path("EMPTY").stringValue()).isEmpty();
    }

    @Test
    void aLargeTextIsCutAndTheManifestTells() {
        run(TestSource.H2, "sample", "--schema", "LEGACY", "--table", "VALUES_OF_ALL_KINDS", "--text-characters", "5");

        JsonNode rows =
                CommandRun.json(CommandRun.file(out(), ".*_sample_.*json")).path("sample_data");
        assertThat(rows.get(0).path("LARGE_TEXT").stringValue()).isEqualTo("긴 글 긴");
        assertThat(CommandRun.json(out().resolve("manifest.json"))
                        .at("/tables/0/cut_values/LARGE_TEXT")
                        .intValue())
                .isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource
    void everyNameInASchemaCanBeRead(TestSource source) throws IOException {
        CommandRun run =
                run(source, "sample", "--schema", "LEGACY", "--all-in-schema", "--include-views", "--limit", "2");

        assertThat(run.exitCode()).as(run.err()).isZero();
        JsonNode manifest = CommandRun.json(out().resolve("manifest.json"));
        assertThat(manifest.path("tables")
                        .valueStream()
                        .map(table -> table.path("table_name").stringValue()))
                .contains(
                        "LOTS",
                        "Mixed Case",
                        "mixed case",
                        "ORDER",
                        "X\"; DROP TABLE \"LEGACY\".\"LOTS\"; --",
                        "../../ETC",
                        "측정값",
                        "OPEN_LOTS",
                        "L".repeat(source.longestName()))
                .doesNotContain("BIN$gone==$0");
        assertThat(CommandRun.names(out()))
                .noneMatch(name -> name.contains("/") || name.contains("..") || name.contains("\""));
        assertThat(CommandRun.names(directory)).containsExactly("deep");
        assertThat(CommandRun.json(CommandRun.file(out(), "X.*_sample_.*json"))
                        .at("/sample_data/0/A\"B")
                        .stringValue())
                .isEqualTo("safe");
        assertThat(CommandRun.json(CommandRun.file(out(), "Mixed_Case.*_sample_.*json"))
                        .at("/sample_data/0")
                        .propertyNames())
                .containsExactly("lower", "With Space", "SELECT", "it's");
    }

    @ParameterizedTest
    @EnumSource
    void whatIsTypedNeverReachesSql(TestSource source) {
        for (String hostile : List.of(
                "LOTS; DROP TABLE LEGACY.LOTS",
                "LOTS\" WHERE 1=1 --",
                "LOTS' OR '1'='1",
                "\"LOTS\"\" --\"",
                "(SELECT 1)",
                "LOTS UNION SELECT",
                "%",
                "LOT_")) {
            CommandRun run = run(source, "sample", "--schema", "LEGACY", "--table", hostile);

            assertThat(run.exitCode()).as(hostile).isIn(2, 5);
        }
        assertThat(run(source, "sample", "--schema", "LEGACY", "--table", "LOTS")
                        .exitCode())
                .isZero();
    }

    @Test
    void aNameThatIsNotThereIsFive() {
        CommandRun run = run(TestSource.H2, "sample", "--table", "NO_SUCH");

        assertThat(run.exitCode()).isEqualTo(5);
        assertThat(run.err()).contains("TABLE_NOT_FOUND", "NO_SUCH");
        assertThat(CommandRun.names(out())).doesNotContain("sample_data.zip");
    }

    @Test
    void whatCanBeHadIsExtractedAndTheRestIsSix() {
        CommandRun run = run(TestSource.H2, "sample", "--schema", "LEGACY", "--tables", "LOTS,NO_SUCH");

        assertThat(run.exitCode()).isEqualTo(6);
        assertThat(run.err()).contains("PARTLY_FAILED");
        JsonNode tables = CommandRun.json(out().resolve("manifest.json")).path("tables");
        assertThat(tables.at("/0/status").stringValue()).isEqualTo("EXTRACTED");
        assertThat(tables.at("/1/error_code").stringValue()).isEqualTo("TABLE_NOT_FOUND");
        assertThat(CommandRun.names(out())).doesNotContain("sample_data.zip");
        assertThat(CommandRun.of(TestSource.H2.environment(), "zip", "--output", out().toString())
                        .exitCode())
                .isEqualTo(6);
        assertThat(CommandRun.of(TestSource.H2.environment(), "zip", "--allow-partial", "--output", out().toString())
                        .exitCode())
                .isZero();
    }

    @Test
    void noTableIsChosenForAnybody() {
        CommandRun run = run(TestSource.H2);

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("TABLE_NOT_CHOSEN");
        assertThat(CommandRun.names(out()))
                .containsExactly("README.txt", "accessible_tables.json", "database_info.json", "manifest.json");
    }

    @Test
    void theFlagsOfTheDocumentsNeedNoSubcommand() {
        CommandRun list =
                run(TestSource.H2, "--list-tables", "--env", "qa", "--app-prefix", "sp-incb", "--region", "us-east-1");
        assertThat(list.exitCode()).as(list.err()).isZero();
        assertThat(list.out())
                .contains("LEGACY.UNITS  4 rows", "LEGACY.ORDER  never counted")
                .doesNotContain("SYS.INTERNAL");
        assertThat(CommandRun.names(out())).noneMatch(name -> name.contains("_sample_"));

        CommandRun tables = run(TestSource.H2, "tables", "--schema", "legacy", "--include-views");
        assertThat(tables.exitCode()).as(tables.err()).isZero();
        assertThat(tables.out()).contains("LEGACY.OPEN_LOTS  view");

        CommandRun sample = run(TestSource.H2, "--table", "LOTS", "--schema", "LEGACY", "--limit", "1");
        assertThat(sample.exitCode()).as(sample.err()).isZero();
        assertThat(CommandRun.json(CommandRun.file(out(), "LOTS_sample_.*json"))
                        .path("sample_data")
                        .size())
                .isEqualTo(1);
        assertThat(CommandRun.json(out().resolve("manifest.json"))
                        .at("/tables/0/limit_reached")
                        .booleanValue())
                .isTrue();
    }

    @Test
    void theTableOfTheSettingsIsTaken() {
        CommandRun run = CommandRun.of(
                TestSource.H2.environment("ORACLE_TABLE_NAME", "lots", "ORACLE_SCHEMA", "legacy"),
                "--output",
                out().toString());

        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(CommandRun.names(out())).contains("LOTS_schema.json");
    }

    @ParameterizedTest
    @EnumSource
    void thePasswordIsNowhere(TestSource source) throws IOException {
        StringBuilder said = new StringBuilder();
        for (String[] arguments : List.of(
                new String[] {"sample", "--schema", "LEGACY", "--all-in-schema", "--limit", "3"},
                new String[] {"sample", "--table", "NO_SUCH"},
                new String[] {"--list-tables"})) {
            CommandRun run = run(source, arguments);
            said.append(run.out()).append(run.err());
            assertThat(said).doesNotContain(TestSource.PASSWORD);
            for (String name : CommandRun.names(out())) {
                assertThat(new String(
                                Files.readAllBytes(out().resolve(name)), java.nio.charset.StandardCharsets.ISO_8859_1))
                        .as(name)
                        .doesNotContain(TestSource.PASSWORD);
            }
        }
        said.append(CommandRun.of(source.environment(), "config", "check").out());
        said.append(CommandRun.of(source.environment(), "verify-connection").out());
        assertThat(said).doesNotContain(TestSource.PASSWORD).contains("********");
    }

    @Test
    void theArchiveHoldsWhatTheManifestLists() throws IOException {
        run(TestSource.H2, "sample", "--schema", "LEGACY", "--tables", "LOTS,UNITS");

        JsonNode files = CommandRun.json(out().resolve("manifest.json")).path("files");
        try (ZipFile zip = new ZipFile(out().resolve("sample_data.zip").toFile())) {
            List<String> entries =
                    zip.stream().map(java.util.zip.ZipEntry::getName).toList();
            assertThat(entries).isSorted().contains("manifest.json", "README.txt");
            assertThat(entries).hasSize(files.size() + 1);
        }
    }

    @Test
    void theSameFilesMakeTheSameArchive() throws IOException {
        run(TestSource.H2, "sample", "--schema", "LEGACY", "--table", "LOTS");
        byte[] first = Files.readAllBytes(out().resolve("sample_data.zip"));
        Files.delete(out().resolve("sample_data.zip"));

        CommandRun.of(TestSource.H2.environment(), "zip", "--output", out().toString());

        assertThat(Files.readAllBytes(out().resolve("sample_data.zip"))).isEqualTo(first);
    }

    @Test
    void aChangedFileIsNotPacked() throws IOException {
        run(TestSource.H2, "sample", "--schema", "LEGACY", "--table", "LOTS");
        Files.writeString(out().resolve("LOTS_schema.json"), "{}");

        CommandRun zip = CommandRun.of(TestSource.H2.environment(), "zip", "--output", out().toString());

        assertThat(zip.exitCode()).isEqualTo(6);
        assertThat(zip.err()).contains("ARCHIVE_CHANGED", "LOTS_schema.json");
    }

    @Test
    void anEmptyTableIsToldAndCanBeAFailure() {
        CommandRun told = run(TestSource.H2, "sample", "--schema", "LEGACY", "--table", "EMPTY_ONE");
        assertThat(told.exitCode()).isZero();
        assertThat(told.out()).contains("empty");

        CommandRun failed =
                run(TestSource.H2, "sample", "--schema", "LEGACY", "--table", "EMPTY_ONE", "--fail-on-empty");
        assertThat(failed.exitCode()).isEqualTo(6);
        assertThat(failed.err()).contains("TABLE_EMPTY");
    }

    @ParameterizedTest
    @EnumSource
    void aTableCanBeDescribedWithoutItsRows(TestSource source) {
        CommandRun run = run(source, "sample", "--schema", "LEGACY", "--table", "LOTS", "--no-row-data");

        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(CommandRun.names(out())).contains("LOTS_schema.json").noneMatch(name -> name.contains("_sample_"));
    }

    @ParameterizedTest
    @EnumSource
    void rowsCanBeChosenByChance(TestSource source) {
        CommandRun run = run(
                source,
                "sample",
                "--schema",
                "LEGACY",
                "--table",
                "UNITS",
                "--limit",
                "2",
                "--sample-method",
                "random");

        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(CommandRun.json(CommandRun.file(out(), "UNITS_sample_.*json"))
                        .path("sample_data")
                        .size())
                .isEqualTo(2);
    }

    @Test
    void filesCannotBeReadByOthers() throws IOException {
        run(TestSource.H2, "--list-tables");

        assertThat(Files.getPosixFilePermissions(out())).hasSize(3);
        for (String name : CommandRun.names(out())) {
            assertThat(Files.getPosixFilePermissions(out().resolve(name)))
                    .as(name)
                    .hasSize(2);
        }
    }

    @Test
    void aDirectoryThatIsAFileIsToldSo() throws IOException {
        Path file = Files.writeString(directory.resolve("file"), "");

        CommandRun run = CommandRun.of(TestSource.H2.environment(), "--list-tables", "--output", file.toString());

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err()).contains("OUTPUT_FAILED");
    }
}
