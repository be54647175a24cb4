package com.f2x.embeddedpostgres;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the server writes: the output of the latest start, and one file per day of the week, each begun anew a week
 * later. Errors of statements go to the application only, so the files stay small.
 */
final class ServerLog {

    /** Clients that ask too early are told about the state of "the database system"; that is no reason for anything. */
    private static final Pattern ERROR =
            Pattern.compile("(?m)\\b(?:FATAL|PANIC|ERROR|error): +(?!the database system is )(\\S.*)$");

    private static final Pattern NOT_ROUTINE = Pattern.compile("(?m)^(?!.* (?:LOG|HINT|DETAIL): )\\S.*$");

    private final Path directory;
    private final Map<Path, Long> seen = new HashMap<>();

    private ServerLog(Path directory) {
        this.directory = directory;
    }

    /** Creates the log directory and remembers what is in it, so that only what comes now is read. */
    static ServerLog from(DataDirectory data, ServerUser user) throws IOException {
        ServerLog log = new ServerLog(data.logs());
        Files.createDirectories(log.directory);
        user.own(log.directory);
        for (Path file : log.files()) {
            log.seen.put(file, Files.size(file));
        }
        return log;
    }

    Path directory() {
        return directory;
    }

    /** Takes the server's words until its own log is open. */
    File startFile() {
        return directory.resolve("start.log").toFile();
    }

    List<String> settings() {
        return List.of(
                "logging_collector=on",
                "log_directory=" + directory,
                "log_filename=postgres-%a.log",
                "log_truncate_on_rotation=on",
                "log_rotation_age=1d",
                "log_rotation_size=0",
                "log_min_messages=log",
                "log_timezone=UTC");
    }

    /** Returns the first error written since this object was made, without time and process. */
    String firstError() {
        try {
            String daily = files().stream().map(this::unseen).collect(Collectors.joining("\n"));
            return firstError(Files.readString(startFile().toPath(), StandardCharsets.UTF_8) + "\n" + daily);
        } catch (IOException | UncheckedIOException e) {
            return "its log in %s cannot be read".formatted(directory);
        }
    }

    /** Returns the first line of an output that tells of an error, else the first that is no routine message. */
    static String firstError(String output) {
        Matcher error = ERROR.matcher(output);
        if (error.find()) {
            return error.group(1).strip();
        }
        Matcher other = NOT_ROUTINE.matcher(output);
        return other.find() ? other.group().strip() : "it gave no reason";
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(file -> file.getFileName().toString().startsWith("postgres-"))
                    .sorted()
                    .toList();
        }
    }

    private String unseen(Path file) {
        try {
            byte[] content = Files.readAllBytes(file);
            int from = (int) Math.min(seen.getOrDefault(file, 0L), content.length);
            return new String(content, from, content.length - from, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
