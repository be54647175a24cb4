package com.f2x.neurohub.onboarding.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.f2x.neurohub.testing.machine.Patience;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A run of {@code neurohub-extract.jar} in a process of its own. */
final class JarRun {

    static final Path JAR = Path.of(System.getProperty("neurohub.extract.jar", "target/neurohub-extract.jar"));

    private final Process process;
    private final StringBuffer output = new StringBuffer();
    private final Thread reader;

    private JarRun(Process process) {
        this.process = process;
        this.reader = new Thread(this::read, "jar-output");
        reader.start();
    }

    /** Runs the jar as people do, with so much heap. */
    static JarRun of(String heap, Map<String, String> environment, String... arguments) throws IOException {
        return start(List.of("-Xmx" + heap, "-jar", JAR.toString()), environment, arguments);
    }

    /** The same with the driver of PostgreSQL in sight. */
    static JarRun withPostgres(String heap, Map<String, String> environment, String... arguments) throws IOException {
        String driver = Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator, -1))
                .filter(entry -> entry.matches(".*/postgresql-[0-9.]+\\.jar"))
                .findFirst()
                .orElseThrow();
        return start(
                List.of(
                        "-Xmx" + heap,
                        "-cp",
                        JAR + File.pathSeparator + driver,
                        "org.springframework.boot.loader.launch.JarLauncher"),
                environment,
                arguments);
    }

    private static JarRun start(List<String> java, Map<String, String> environment, String... arguments)
            throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-XX:TieredStopAtLevel=1");
        command.addAll(java);
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().keySet().removeIf(JarRun::speaks);
        builder.environment().putAll(environment);
        return new JarRun(builder.start());
    }

    /** Whether a variable of whoever runs the tests would be heard. */
    private static boolean speaks(String variable) {
        return variable.startsWith("ORACLE_")
                || variable.startsWith("AWS_")
                || variable.startsWith("APP_")
                || variable.equals("ENV");
    }

    private void read() {
        try (var lines = process.inputReader()) {
            lines.lines().forEach(line -> output.append(line).append('\n'));
        } catch (IOException | UncheckedIOException e) {
            output.append(e);
        }
    }

    long pid() {
        return process.pid();
    }

    boolean isAlive() {
        return process.isAlive();
    }

    String output() {
        return output.toString();
    }

    int exitCode() throws InterruptedException {
        assertThat(process.waitFor(Patience.LIMIT.toSeconds(), TimeUnit.SECONDS))
                .as("ended; it printed: %s", output)
                .isTrue();
        reader.join();
        return process.exitValue();
    }
}
