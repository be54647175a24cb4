package com.f2x.neurohub.architecture;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What the page about the architecture says.
 *
 * @param mavenModules the names of the Maven modules
 * @param floors the floor on which each module of the application stands
 * @param drawn whom each module uses in the drawing
 * @param packages what each package below a module holds
 */
record ArchitecturePage(
        Set<String> mavenModules,
        Map<String, Integer> floors,
        Map<String, Set<String>> drawn,
        Map<String, String> packages) {

    private static final Path PAGE = Path.of("../docs/explanation/architecture.md");
    private static final Pattern MAVEN_MODULE = Pattern.compile("\\| `([a-z/-]+)/` \\|.+");
    private static final Pattern FLOOR = Pattern.compile("\\| (\\d) \\| `([a-z]+)` \\|.+");
    private static final Pattern PACKAGE = Pattern.compile("\\| `([a-z]+(?:\\.[a-z]+)+)` \\| (.+) \\|");
    private static final Pattern ARROW = Pattern.compile("\\s+([a-z]+) --> ([a-z]+(?: & [a-z]+)*)");

    static ArchitecturePage read() {
        return new ArchitecturePage(
                rows(MAVEN_MODULE).map(row -> row.group(1)).collect(toSet()),
                rows(FLOOR).collect(toMap(row -> row.group(2), row -> Integer.valueOf(row.group(1)))),
                rows(ARROW)
                        .flatMap(arrow -> Arrays.stream(arrow.group(2).split(" & "))
                                .map(target -> Map.entry(arrow.group(1), target)))
                        .collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toSet()))),
                rows(PACKAGE).collect(toMap(row -> row.group(1), row -> row.group(2))));
    }

    private static Stream<MatchResult> rows(Pattern form) {
        try {
            return Files.readAllLines(PAGE).stream()
                    .map(form::matcher)
                    .filter(Matcher::matches)
                    .map(Matcher::toMatchResult);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
