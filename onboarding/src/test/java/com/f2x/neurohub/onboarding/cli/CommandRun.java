package com.f2x.neurohub.onboarding.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A run of the command within this process.
 *
 * @param exitCode what it ended with
 * @param out its results
 * @param err its progress and failures
 */
record CommandRun(int exitCode, String out, String err) {

    static CommandRun of(Map<String, String> environment, String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int exitCode = NeurohubExtract.run(
                environment, new Interruption(), new PrintWriter(out, true), new PrintWriter(err, true), arguments);
        return new CommandRun(exitCode, out.toString(), err.toString());
    }

    static JsonNode json(Path file) {
        return JsonMapper.shared().readTree(file);
    }

    static List<String> names(Path directory) {
        try (Stream<Path> files = Files.list(directory)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns the only file with such an end. */
    static Path file(Path directory, String regex) {
        List<String> names =
                names(directory).stream().filter(name -> name.matches(regex)).toList();
        if (names.size() != 1) {
            throw new AssertionError("%s fits %s of %s".formatted(regex, names, names(directory)));
        }
        return directory.resolve(names.get(0));
    }
}
