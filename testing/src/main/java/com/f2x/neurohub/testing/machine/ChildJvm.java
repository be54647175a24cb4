package com.f2x.neurohub.testing.machine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A Java process of the tests' class path, tuned as the tests' own process is, and what it has printed. */
public final class ChildJvm {

    private final Process process;
    private final List<String> lines = Collections.synchronizedList(new ArrayList<>());
    private final Thread reader;

    private ChildJvm(Process process) {
        this.process = process;
        this.reader = new Thread(this::read, "child-output");
        reader.start();
    }

    /** Runs a class of the tests. */
    public static ChildJvm run(Class<?> main, Map<String, String> environment, String... arguments) throws IOException {
        return run(System.getProperty("java.class.path"), main, environment, arguments);
    }

    /** Runs a class of the application, with none of the tests' classes in sight. */
    public static ChildJvm runApplication(Class<?> main, Map<String, String> environment, String... arguments)
            throws IOException {
        return runApplicationWithout("", main, environment, arguments);
    }

    /** Runs a class of the application from a class path that lacks the entries that match a pattern, too. */
    public static ChildJvm runApplicationWithout(
            String left, Class<?> main, Map<String, String> environment, String... arguments) throws IOException {
        String classPath = Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator, -1))
                .filter(entry -> !entry.matches(
                        ".*(test-classes|-tests\\.jar|testing/target/classes|neurohub-testing-[^/]*\\.jar)"))
                .filter(entry -> !entry.matches(left))
                .collect(Collectors.joining(File.pathSeparator));
        return run(classPath, main, environment, arguments);
    }

    private static ChildJvm run(String classPath, Class<?> main, Map<String, String> environment, String... arguments)
            throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(option -> option.startsWith("-XX:"))
                .forEach(command::add);
        command.addAll(List.of("-cp", classPath, main.getName()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().keySet().removeIf(name -> name.startsWith("NEUROHUB_"));
        builder.environment().putAll(environment);
        return new ChildJvm(builder.start());
    }

    /** The process. */
    public ProcessHandle handle() {
        return process.toHandle();
    }

    /** Waits for a line that matches, and fails with the whole output when the process ends or falls silent before. */
    public MatchResult awaitLine(String regex) throws InterruptedException {
        Pattern pattern = Pattern.compile(regex);
        int next = 0;
        long begun = System.nanoTime();
        while (System.nanoTime() - begun < Patience.LIMIT.toNanos()) {
            for (; next < lines.size(); next++) {
                var matcher = pattern.matcher(lines.get(next));
                if (matcher.find()) {
                    return matcher.toMatchResult();
                }
            }
            if (!reader.isAlive() && next == lines.size()) {
                break;
            }
            Thread.sleep(10);
        }
        throw new AssertionError("No line matches %s in:%n%s".formatted(regex, output()));
    }

    /** Returns the exit code, after the process ended and all it printed was read. */
    public int exitCode() throws InterruptedException {
        assertThat(process.waitFor(Patience.LIMIT.toSeconds(), TimeUnit.SECONDS))
                .as("ended; it printed: %s", output())
                .isTrue();
        reader.join();
        return process.exitValue();
    }

    /** Ends the process at once and waits until all it printed is read. */
    public void kill() throws InterruptedException {
        process.destroyForcibly();
        exitCode();
    }

    /** Returns what was printed so far. */
    public List<String> lines() {
        synchronized (lines) {
            return List.copyOf(lines);
        }
    }

    /** Returns what was printed so far as one text. */
    public String output() {
        return String.join("\n", lines());
    }

    private void read() {
        try (var output = process.inputReader()) {
            output.lines().forEach(lines::add);
        } catch (IOException | UncheckedIOException e) {
            lines.add("(the output ended: " + e.getMessage() + ")");
        }
    }
}
