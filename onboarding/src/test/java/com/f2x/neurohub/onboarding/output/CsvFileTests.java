package com.f2x.neurohub.onboarding.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** CSV that is read back as it was written. */
class CsvFileTests {

    private static final List<String> HARD = List.of(
            "a,b",
            "\"q\"",
            "line\nline",
            "cr\r\nlf",
            "=1+1",
            "+1",
            "-1",
            "@x",
            "'x",
            "\tx",
            "한글",
            "",
            " ",
            "\uFEFFx",
            "😀");

    private static String written(boolean excelSafe, @Nullable String... values) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (CsvFile csv = new CsvFile(out, excelSafe)) {
            csv.header(List.of("A", "=B"));
            for (String value : values) {
                csv.value(value, true);
            }
            csv.endRow();
        }
        return out.toString(StandardCharsets.UTF_8);
    }

    private static List<String> read(String csv) throws IOException {
        List<CSVRecord> records = new ArrayList<>();
        try (CSVParser parser = CSVFormat.RFC4180.builder().get().parse(new StringReader(csv))) {
            parser.forEach(records::add);
        }
        return Arrays.asList(records.get(1).values());
    }

    @Test
    void everyTextComesBackExactly() throws IOException {
        assertThat(read(written(false, HARD.toArray(String[]::new)))).isEqualTo(HARD);
    }

    @Test
    void fromASpreadsheetsFormItComesBackWithoutItsApostrophe() throws IOException {
        List<String> read = read(written(true, HARD.toArray(String[]::new)));

        assertThat(read.stream().map(value -> value.startsWith("'") ? value.substring(1) : value))
                .containsExactlyElementsOf(HARD);
        assertThat(read).noneMatch(value -> value.matches("(?s)[=+@\t-].*"));
    }

    @Test
    void nullIsNothingAndAnEmptyTextIsAPairOfQuotes() throws IOException {
        assertThat(written(false, null, "", null)).endsWith("\r\n,\"\",\r\n");
    }

    @Test
    void namesOfColumnsAreNoFormulasEither() throws IOException {
        assertThat(written(true, "x")).startsWith("\uFEFF\"A\",\"'=B\"\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-5", "+5", "-1.5E3"})
    void aNumberIsNoFormula(String number) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (CsvFile csv = new CsvFile(out, true)) {
            csv.value(number, false);
            csv.endRow();
        }

        assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo("\uFEFF\"" + number + "\"\r\n");
    }
}
