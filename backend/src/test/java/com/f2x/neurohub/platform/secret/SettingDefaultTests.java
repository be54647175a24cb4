package com.f2x.neurohub.platform.secret;

import static org.assertj.core.api.Assertions.assertThat;

import com.f2x.neurohub.db.testing.RepositoryFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Parameter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.config.YamlPropertiesFactoryBean;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DataObjectPropertyName;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.core.io.FileSystemResource;

/** A default that stands in two places is one day two defaults. */
class SettingDefaultTests {

    private static final String MAIN = "backend/src/main/";
    private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{([a-z0-9.-]+):[^}]+}");

    private final Set<String> configured = configured();

    @Test
    void noDefaultOfARecordStandsInTheFileToo() {
        Set<String> ofRecords = SettingNames.records().stream()
                .flatMap(SettingDefaultTests::defaults)
                .collect(Collectors.toSet());

        assertThat(ofRecords).hasSizeGreaterThan(50).doesNotContainAnyElementsOf(configured);
    }

    @Test
    void noPlaceholderRepeatsADefault() throws IOException {
        assertThat(placeholders())
                .doesNotContainAnyElementsOf(configured)
                .noneMatch(name -> name.startsWith("neurohub."));
    }

    private static List<String> placeholders() throws IOException {
        try (Stream<Path> files = Files.walk(RepositoryFiles.path(MAIN))) {
            return files.filter(file -> file.toString().matches(".*\\.(java|yml)"))
                    .flatMap(file -> PLACEHOLDER.matcher(read(file)).results())
                    .map(found -> found.group(1))
                    .toList();
        }
    }

    private static Set<String> configured() {
        YamlPropertiesFactoryBean file = new YamlPropertiesFactoryBean();
        file.setResources(new FileSystemResource(RepositoryFiles.path(MAIN + "resources/application.yml")));
        return Objects.requireNonNull(file.getObject()).stringPropertyNames();
    }

    private static Stream<String> defaults(Class<?> record) {
        return defaults(record.getAnnotation(ConfigurationProperties.class).value(), record);
    }

    private static Stream<String> defaults(String prefix, Class<?> record) {
        return Arrays.stream(record.getDeclaredConstructors())
                .flatMap(constructor -> Arrays.stream(constructor.getParameters()))
                .flatMap(member -> {
                    String name = prefix + "." + DataObjectPropertyName.toDashedForm(member.getName());
                    return member.getType().isRecord() ? defaults(name, member.getType()) : has(member, name);
                });
    }

    private static Stream<String> has(Parameter member, String name) {
        DefaultValue value = member.getAnnotation(DefaultValue.class);
        return value != null && value.value().length > 0 ? Stream.of(name) : Stream.empty();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
