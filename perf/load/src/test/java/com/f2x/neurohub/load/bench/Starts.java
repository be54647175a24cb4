package com.f2x.neurohub.load.bench;

import com.f2x.neurohub.load.RunningApplication;
import com.f2x.neurohub.load.bench.Figure.Section;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.Stream;

/** Takes how long a start lasts on a database that is up to date, as the jar is and packaged for production. */
final class Starts {

    private static final String WORK = "start of the application";

    private final Settings settings;
    private final Application application;
    private final DatabaseServer database;
    private final int rows;

    Starts(Settings settings, Application application, DatabaseServer database, int rows) {
        this.settings = settings;
        this.application = application;
        this.database = database;
        this.rows = rows;
    }

    /** Adds the figures, with the same options of Java that everything else was measured with. */
    void measure(List<Figure> figures) throws Exception {
        if (!settings.wants(WORK)) {
            return;
        }
        figures.add(figure("the jar as it is", application));
        figures.add(figure("unpacked, with an archive of classes", packaged()));
    }

    /** As {@code docs/how-to/package-for-production.md} tells. */
    private Application packaged() throws Exception {
        Path directory = settings.report().resolve("unpacked");
        Directories.delete(directory);
        Process unpacking = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Djarmode=tools",
                        "-jar",
                        RunningApplication.jar().toString(),
                        "extract",
                        "--destination",
                        directory.toString())
                .inheritIO()
                .start();
        if (unpacking.waitFor() != 0) {
            throw new IllegalStateException("The jar could not be unpacked");
        }
        Path archive = directory.resolve("mes.jsa").toAbsolutePath();
        Path jar = jarIn(directory);
        Progress.say("Making an archive of classes");
        application
                .from(jar, "-XX:ArchiveClassesAtExit=" + archive)
                .start(database.account())
                .stop();
        return application.from(jar, "-XX:SharedArchiveFile=" + archive);
    }

    private static Path jarIn(Path directory) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(file -> file.toString().endsWith(".jar"))
                    .findFirst()
                    .orElseThrow()
                    .toAbsolutePath();
        }
    }

    private Figure figure(String how, Application one) {
        List<Measured> runs = new ArrayList<>();
        for (int i = 0; i < settings.repetitions(); i++) {
            Measured measured = once(one);
            Progress.say("Start, %s: %.1f s", how, measured.seconds());
            runs.add(measured);
        }
        return new Figure(rows, Section.START, WORK, how, "once", 1, runs);
    }

    private Measured once(Application one) {
        long begin = System.nanoTime();
        RunningApplication running = one.start(database.account());
        double seconds = (System.nanoTime() - begin) / 1e9;
        Processors.Taken taken = new Processors(OptionalLong.of(running.pid()), OptionalLong.empty()).taken();
        running.stop();
        double milliseconds = 1000 * seconds;
        Latency latency = new Latency(milliseconds, milliseconds, milliseconds, milliseconds);
        return new Measured(1, 0, null, seconds, latency, Map.of(), taken);
    }
}
