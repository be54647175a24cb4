package com.f2x.neurohub.platform.secret;

import static org.assertj.core.api.Assertions.assertThat;

import com.f2x.neurohub.db.testing.RepositoryFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What operators read about settings is what there is. */
class DocumentedSettingTests {

    private static final Pattern NAME = Pattern.compile("`(neurohub(?:\\.[a-z][a-z0-9-]*)+)");
    private static final Pattern VARIABLE = Pattern.compile("\\b(NEUROHUB(?:_[A-Z]+)+)");
    private static final Pattern METER = Pattern.compile("\"(neurohub(?:\\.[a-z]+)+)\"");

    /** A file of the embedded database. */
    private static final String NO_SETTING = "neurohub.password";

    private final List<String> settings = SettingNames.find().below("neurohub");

    @Test
    void everySettingHasARowInTheReference() {
        String reference = RepositoryFiles.read("docs/reference/configuration.md");

        assertThat(settings.stream().filter(name -> !name.endsWith(".file")))
                .hasSizeGreaterThan(80)
                .allSatisfy(name -> assertThat(reference).containsPattern("`" + Pattern.quote(name) + "[`.]"));
    }

    @Test
    void everySettingThatPagesNameExists() throws IOException {
        Set<String> variables = settings.stream().map(SettingNames::variable).collect(Collectors.toSet());
        Set<String> meters = found("backend/src/main/java", METER);

        assertThat(found("docs", NAME))
                .hasSizeGreaterThan(80)
                .allSatisfy(name -> assertThat(isKnown(name) || meters.contains(name) || name.equals(NO_SETTING))
                        .as(name)
                        .isTrue());
        assertThat(found("docs", VARIABLE))
                .hasSizeGreaterThan(10)
                .allSatisfy(name -> assertThat(variables).anyMatch(known -> known.startsWith(name)));
    }

    private boolean isKnown(String name) {
        return settings.stream().anyMatch(known -> known.equals(name) || known.startsWith(name + "."));
    }

    private static Set<String> found(String directory, Pattern pattern) throws IOException {
        try (Stream<Path> files = Files.walk(RepositoryFiles.path(directory))) {
            return files.filter(file -> file.toString().matches(".*\\.(md|sh|yml|java)"))
                    .flatMap(file -> pattern.matcher(read(file)).results())
                    .map(match -> match.group(1))
                    .collect(Collectors.toSet());
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
