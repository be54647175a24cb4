package com.f2x.neurohub.onboarding.docs;

import static org.assertj.core.api.Assertions.assertThat;

import com.f2x.neurohub.db.testing.RepositoryFiles;
import com.f2x.neurohub.onboarding.cli.CommandLines;
import com.f2x.neurohub.onboarding.credential.Setting;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the documents tell people to type is understood, and what can be typed is told. */
class DocumentedCommandTests {

    private static final List<String> PAGES =
            List.of("docs/onboarding/QUICK_START.md", "docs/onboarding/ORACLE_EXTRACTION_INSTRUCTIONS.md");
    private static final Pattern COMMAND = Pattern.compile("(?m)^java -jar neurohub-extract\\.jar (.+)$");
    private static final Pattern OPTION = Pattern.compile("`(--[a-z-]+)`");
    private static final Pattern VARIABLE = Pattern.compile("\\bORACLE_[A-Z_]+\\b");
    private static final List<String> OTHER_VARIABLES = List.of(
            "ORACLE_JDBC_URL",
            "ORACLE_CREDENTIALS_SOURCE",
            "ORACLE_CREDENTIALS_API_URL",
            "ORACLE_CREDENTIALS_API_TOKEN",
            "ORACLE_CREDENTIALS_API_ALLOW_HTTP",
            "ORACLE_EXTRACTION_INSTRUCTIONS");

    static Stream<String> commands() {
        return PAGES.stream()
                .map(RepositoryFiles::read)
                .flatMap(page -> COMMAND.matcher(page).results().map(match -> match.group(1)).toList().stream());
    }

    @ParameterizedTest
    @MethodSource("commands")
    void aCommandIsUnderstood(String command) {
        assertThat(CommandLines.understands(command.split(" "))).isTrue();
    }

    @Test
    void everyOptionOfASampleIsTold() {
        String page = RepositoryFiles.read(PAGES.get(1));
        List<String> told =
                OPTION.matcher(page).results().map(match -> match.group(1)).toList();

        assertThat(CommandLines.optionsOfSamples()
                        .filter(option -> !List.of("--help", "--version").contains(option)))
                .allMatch(told::contains);
    }

    @Test
    void everyVariableThatIsToldIsRead() {
        List<String> read = Stream.concat(
                        Arrays.stream(Setting.values()).map(Setting::variable), OTHER_VARIABLES.stream())
                .toList();

        assertThat(
                        PAGES.stream()
                                .flatMap(page -> VARIABLE
                                        .matcher(RepositoryFiles.read(page))
                                        .results()
                                        .map(match -> match.group())
                                        .toList()
                                        .stream()))
                .allMatch(read::contains);
    }
}
