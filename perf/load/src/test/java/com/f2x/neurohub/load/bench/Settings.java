package com.f2x.neurohub.load.bench;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What to measure, and for how long; {@code docs/how-to/benchmark.md} tells what each setting is for.
 *
 * @param rows attempts in each of the data sets
 * @param clients how many send at once, one number after the other
 * @param repetitions how often each figure is taken
 * @param time how long each figure is taken
 * @param warmUp how long everything is requested before figures are taken
 * @param rate requests in a second where they come at fixed times
 * @param records records of a delivery in bulk
 * @param only names of the works that are measured
 * @param directory where the data sets are kept for the next run
 * @param report where the results are written to
 * @param jvm options of the application's Java
 * @param application settings of the application
 * @param beside what a second application has set besides, which lists, starts and completions are measured of, too;
 *     empty for none
 * @param earlier results of another run, which those of this one are put beside
 * @param external a database that is there, in place of one of its own
 */
record Settings(
        List<Integer> rows,
        List<Integer> clients,
        int repetitions,
        Duration time,
        Duration warmUp,
        int rate,
        int records,
        Pattern only,
        Path directory,
        Path report,
        List<String> jvm,
        List<String> application,
        List<String> beside,
        Optional<Path> earlier,
        Optional<Account> external) {

    /** Reads them from the system's properties. */
    static Settings read() {
        return new Settings(
                numbers("rows"),
                numbers("clients"),
                Integer.parseInt(text("repetitions")),
                seconds("seconds"),
                seconds("warm-up"),
                Integer.parseInt(text("rate")),
                Integer.parseInt(text("records")),
                Pattern.compile(text("only")),
                Path.of(text("directory")),
                Path.of(text("report")),
                words("jvm"),
                words("settings"),
                words("beside"),
                Optional.of(text("earlier")).filter(path -> !path.isEmpty()).map(Path::of),
                account());
    }

    /** Half as long, for what is only listed. */
    Duration shortTime() {
        return time.dividedBy(2);
    }

    /** Whether a work is to be measured. */
    boolean wants(String work) {
        return only.matcher(work).matches();
    }

    private static Optional<Account> account() {
        String url = text("database.url");
        return url.isEmpty()
                ? Optional.empty()
                : Optional.of(new Account(url, text("database.username"), text("database.password")));
    }

    private static Duration seconds(String name) {
        return Duration.ofSeconds(Integer.parseInt(text(name)));
    }

    private static List<Integer> numbers(String name) {
        return Stream.of(text(name).split(","))
                .map(String::strip)
                .map(Integer::valueOf)
                .toList();
    }

    private static List<String> words(String name) {
        return Stream.of(text(name).split("\\s+"))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    private static String text(String name) {
        return System.getProperty("bench." + name, "").strip();
    }
}
