package com.f2x.neurohub.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The budget for sizes: small files, small methods. */
class SizeTests {

    private static final Sources SOURCES = Sources.under(Path.of("src/main/java"));
    private static final String SPLIT = "Split what is too long by what its parts are about";

    @Test
    void filesAreSmall() {
        List<Sources.Part> files = SOURCES.files();

        assertThat(Sources.share(files, 60)).as("Share of files up to 60 lines").isGreaterThanOrEqualTo(0.5);
        assertThat(Sources.share(files, 200))
                .as("Share of files up to 200 lines")
                .isGreaterThanOrEqualTo(0.9);
        assertThat(Sources.longerThan(files, 400)).as(SPLIT).isEmpty();
    }

    @Test
    void methodsAreSmall() {
        List<Sources.Part> methods = SOURCES.methods();

        assertThat(Sources.share(methods, 15))
                .as("Share of methods up to 15 lines")
                .isGreaterThanOrEqualTo(0.9);
        assertThat(Sources.longerThan(methods, 50)).as(SPLIT).isEmpty();
    }

    @Test
    void linesAreCounted() {
        List<Sources.Part> files = List.of(new Sources.Part("A", 60), new Sources.Part("B", 61));

        assertThat(Sources.share(files, 60)).isEqualTo(0.5);
        assertThat(Sources.longerThan(files, 60)).containsExactly(new Sources.Part("B", 61));
        assertThat(Sources.under(Path.of("src/test/java/com/f2x/neurohub/architecture"))
                        .methods())
                .contains(new Sources.Part("SizeTests.linesAreCounted", 9));
    }
}
