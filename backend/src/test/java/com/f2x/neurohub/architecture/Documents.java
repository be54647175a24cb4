package com.f2x.neurohub.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The files that pages are compared with. */
final class Documents {

    private static final List<Path> SOURCES = List.of(Path.of("src"), Path.of("../db/tests/src"));

    private Documents() {}

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Stream<Path> files(Path root) {
        try (Stream<Path> found = Files.walk(root)) {
            return found.filter(Files::isRegularFile).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The source of a type by its simple name; fails if there is none. */
    static String source(String type) {
        String sources = SOURCES.stream()
                .flatMap(Documents::files)
                .filter(file -> file.endsWith(type + ".java"))
                .map(Documents::read)
                .collect(Collectors.joining());
        assertThat(sources).as(type).isNotEmpty();
        return sources;
    }
}
