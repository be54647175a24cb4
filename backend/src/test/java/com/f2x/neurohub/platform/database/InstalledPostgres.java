package com.f2x.neurohub.platform.database;

import static org.assertj.core.api.Assertions.assertThat;

import com.f2x.neurohub.db.testing.TestDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/**
 * A server of the PostgreSQL that is installed on this machine with all its programs. The embedded one brings along
 * neither {@code pg_dump} nor {@code pg_restore}.
 */
final class InstalledPostgres implements AutoCloseable {

    private static final String SUPERUSER = "postgres";
    private static final List<String> PROGRAMS =
            List.of("initdb", "pg_ctl", "postgres", "pg_dump", "pg_restore", "createdb");

    private final Path home;
    private final Path data;
    private final int port;

    private InstalledPostgres(Path home, Path data, int port) {
        this.home = home;
        this.data = data;
        this.port = port;
    }

    /** Starts a server in a directory, or skips the test where none is installed. */
    static InstalledPostgres start(Path directory) throws IOException {
        Optional<Path> home = home();
        Assumptions.assumeTrue(
                home.isPresent(), "No PostgreSQL is installed here with " + String.join(", ", PROGRAMS) + ": skipped");
        Assumptions.assumeTrue(
                failure(Stream.of("true")).isEmpty(), "PostgreSQL refuses to run as root, who has no other name here");
        InstalledPostgres server = new InstalledPostgres(home.orElseThrow(), directory.resolve("data"), freePort());
        server.run("initdb", "--pgdata=" + server.data, "--username=" + SUPERUSER, "--auth=trust", "--no-sync");
        server.launch(directory);
        return server;
    }

    private static int freePort() throws IOException {
        try (ServerSocket free = new ServerSocket(0)) {
            return free.getLocalPort();
        }
    }

    TestDatabase database(String name) {
        return new TestDatabase("jdbc:postgresql://127.0.0.1:%d/%s".formatted(port, name), SUPERUSER, "");
    }

    /** Runs a client as an account of the server. */
    void client(String program, String user, String... arguments) throws IOException {
        run(
                program,
                Stream.concat(
                                Stream.of("--host=127.0.0.1", "--port=" + port, "--username=" + user),
                                Arrays.stream(arguments))
                        .toArray(String[]::new));
    }

    @Override
    public void close() {
        try {
            run("pg_ctl", "stop", "--pgdata=" + data, "--mode=immediate");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void launch(Path directory) throws IOException {
        String options = "-p %d -c listen_addresses=127.0.0.1 -c unix_socket_directories= -c fsync=off".formatted(port);
        run("pg_ctl", "start", "--wait", "--pgdata=" + data, "--log=" + directory.resolve("log"), "-o", options);
    }

    private void run(String program, String... arguments) throws IOException {
        Path executable = home.resolve("bin").resolve(program);
        assertThat(failure(Stream.concat(Stream.of(executable.toString()), Arrays.stream(arguments))))
                .as(program)
                .isEmpty();
    }

    /** Runs a command and returns why it failed. Root runs it in a user namespace, where it has another name. */
    private static Optional<String> failure(Stream<String> command) throws IOException {
        boolean root = "root".equals(System.getProperty("user.name"));
        List<String> all = Stream.concat(root ? Stream.of("unshare", "-U") : Stream.empty(), command)
                .toList();
        Path output = Files.createTempFile("installed-postgres", ".log");
        ProcessBuilder builder =
                new ProcessBuilder(all).redirectErrorStream(true).redirectOutput(output.toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("PG"));
        boolean succeeded = builder.start().onExit().join().exitValue() == 0;
        String printed = Files.readString(output);
        Files.delete(output);
        return succeeded ? Optional.empty() : Optional.of(printed);
    }

    /** The newest of the places where distributions put it, or where the path leads to. */
    private static Optional<Path> home() throws IOException {
        List<Path> homes = Stream.concat(
                        Stream.of(String.valueOf(System.getenv("PATH")).split(":", -1))
                                .map(bin -> Path.of(bin).resolve("..").normalize()),
                        Stream.of("/usr/lib/postgresql", "/opt/homebrew/opt").flatMap(InstalledPostgres::below))
                .toList();
        return homes.stream()
                .filter(home -> PROGRAMS.stream()
                        .allMatch(program ->
                                Files.isExecutable(home.resolve("bin").resolve(program))))
                .max(Comparator.comparing(Path::toString));
    }

    private static Stream<Path> below(String directory) {
        try (Stream<Path> content = Files.list(Path.of(directory))) {
            return content.toList().stream();
        } catch (IOException e) {
            return Stream.empty();
        }
    }
}
