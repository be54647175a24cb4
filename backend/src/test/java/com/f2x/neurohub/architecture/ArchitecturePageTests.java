package com.f2x.neurohub.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The page about the architecture names what there is, and nothing else. */
class ArchitecturePageTests {

    private static final Path SOURCES = Path.of("src/main/java/com/f2x/neurohub");
    private static final Pattern MAVEN_MODULE = Pattern.compile("<module>(.+)</module>");
    private static final int MOST_TYPES = 30;
    private static final String REASON = "**More than 30 types**, because ";

    private static final ArchitecturePage PAGE = ArchitecturePage.read();

    @Test
    void everyMavenModuleIsNamed() throws IOException {
        String pom = Files.readString(Path.of("../pom.xml"));

        assertThat(PAGE.mavenModules())
                .containsExactlyInAnyOrderElementsOf(MAVEN_MODULE
                        .matcher(pom)
                        .results()
                        .map(module -> module.group(1))
                        .toList());
    }

    @Test
    void everyPackageIsNamed() throws IOException {
        Set<String> named = new TreeSet<>(PAGE.packages().keySet());
        named.addAll(PAGE.floors().keySet());

        assertThat(named).isEqualTo(new TreeSet<>(packages().keySet()));
    }

    @Test
    void aPackageOfMoreThanThirtyTypesHasAReason() throws IOException {
        Set<String> large = packages().entrySet().stream()
                .filter(entry -> entry.getValue() > MOST_TYPES)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());

        assertThat(PAGE.packages().entrySet().stream()
                        .filter(entry -> entry.getValue().contains(REASON))
                        .map(Map.Entry::getKey))
                .as("Split the package, or state in its row: %s...", REASON)
                .containsExactlyInAnyOrderElementsOf(large);
    }

    /** The packages below the application's own, and how many types each has. */
    private static Map<String, Long> packages() throws IOException {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .map(SOURCES::relativize)
                    .filter(file -> file.getNameCount() > 1)
                    .collect(Collectors.groupingBy(
                            file -> file.subpath(0, file.getNameCount() - 1)
                                    .toString()
                                    .replace('/', '.'),
                            TreeMap::new,
                            Collectors.summingLong(file -> file.endsWith("package-info.java") ? 0 : 1)));
        }
    }
}
