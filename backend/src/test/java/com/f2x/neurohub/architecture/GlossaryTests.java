package com.f2x.neurohub.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What the glossary says about where a word lives is there. */
class GlossaryTests {

    private static final Path PAGE = Path.of("../docs/reference/glossary.md");
    private static final Path API = Path.of("../docs/api/openapi.json");
    private static final Path MIGRATIONS = Path.of("../db/src/main/resources/db/migration");

    private static final Pattern WORD =
            Pattern.compile("(?m)^\\| (?!word )([^|]+) \\| [^|]+ \\| ([^|]+) \\| [^|]*\\|$");
    private static final Pattern NAME = Pattern.compile("`([^`]+)`");
    private static final Pattern TYPE = Pattern.compile("[A-Z][a-z]\\w+");

    private final List<MatchResult> words =
            WORD.matcher(Documents.read(PAGE)).results().toList();

    @Test
    void everyWordIsThereOnce() {
        assertThat(words).hasSizeGreaterThan(50);
        assertThat(words).extracting(word -> word.group(1)).doesNotHaveDuplicates();
    }

    @Test
    void everyNameIsThatOfSomething() {
        Set<String> packages = new HashSet<>(ArchitecturePage.read().packages().keySet());
        packages.addAll(ArchitecturePage.read().floors().keySet());
        String wire = Documents.read(API)
                + Documents.files(MIGRATIONS).map(Documents::read).collect(Collectors.joining());

        assertThat(words.stream()
                        .flatMap(word -> NAME.matcher(word.group(2)).results().map(name -> name.group(1))))
                .allSatisfy(name -> {
                    if (TYPE.matcher(name).matches()) {
                        assertThat(Documents.source(name)).contains(name);
                    } else if (!packages.contains(name)) {
                        assertThat(wire).containsPattern("\\b" + Pattern.quote(name) + "\\b");
                    }
                });
    }
}
