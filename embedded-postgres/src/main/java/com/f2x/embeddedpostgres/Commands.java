package com.f2x.embeddedpostgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Runs short commands of the operating system. */
final class Commands {

    private static final Duration PROBE_LIMIT = Duration.ofSeconds(10);

    private static final Set<String> NEEDED = Set.of(
            "PATH",
            "HOME",
            "USER",
            "TZ",
            "TMPDIR",
            "TEMP",
            "TMP",
            "LD_LIBRARY_PATH",
            "SYSTEMROOT",
            "COMSPEC",
            "PATHEXT");

    private Commands() {}

    /**
     * What a command did.
     *
     * @param exitCode its exit code, or -1 if it was killed for lasting too long
     * @param output what it printed
     */
    record Outcome(int exitCode, String output) {

        boolean succeeded() {
            return exitCode == 0;
        }
    }

    static boolean succeeds(List<String> command) {
        try {
            return run(command, null, PROBE_LIMIT).succeeded();
        } catch (IOException e) {
            return false;
        }
    }

    /**
     * Prepares a process that finds of the environment only what programs need to run: neither secrets nor a person's
     * settings for PostgreSQL clients.
     *
     * @param workingDirectory null for the application's own
     */
    static ProcessBuilder prepare(List<String> command, @Nullable Path workingDirectory) {
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().keySet().removeIf(name -> !NEEDED.contains(name.toUpperCase(Locale.ROOT)));
        builder.environment().put("LC_ALL", "C");
        if (workingDirectory != null) {
            builder.directory(workingDirectory.toFile());
        }
        return builder;
    }

    static Outcome run(List<String> command, @Nullable Path workingDirectory, Duration limit) throws IOException {
        Process process = prepare(command, workingDirectory).start();
        process.getOutputStream().close();
        CompletableFuture<String> output = CompletableFuture.supplyAsync(() -> read(process));
        boolean ended = waitFor(process, limit);
        if (!ended) {
            process.destroyForcibly();
        }
        String text = output.completeOnTimeout("", 2, TimeUnit.SECONDS).join();
        return new Outcome(ended ? process.exitValue() : -1, text);
    }

    /** Waits for a process; an interrupted thread stops waiting and stays interrupted. */
    static boolean waitFor(Process process, Duration limit) {
        try {
            return process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Sleeps; an interrupted thread returns at once and stays interrupted. */
    static void pause(Duration duration) {
        try {
            Thread.sleep(duration.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static String read(Process process) {
        try {
            return new String(process.getInputStream().readAllBytes(), Charset.defaultCharset());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
