package com.f2x.embeddedpostgres;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One run of the server on a data directory. */
final class ServerProcess {

    private static final Logger log = LoggerFactory.getLogger(ServerProcess.class);

    /** Replaying the log after a crash can take minutes. */
    private static final Duration READY_LIMIT = Duration.ofMinutes(30);

    /** Stands for whatever port is free. */
    static final int ANY_PORT = 0;

    private static final Duration POLL = Duration.ofMillis(50);
    private static final Duration REPORT = Duration.ofSeconds(15);
    private static final int CONNECT_SECONDS = 5;
    private static final String WRONG_PASSWORD = "28P01";

    private final Process process;
    private final int port;
    private final String password;

    private ServerProcess(Process process, int port, String password) {
        this.process = process;
        this.port = port;
        this.password = password;
    }

    /** Starts the server on a port of the loopback interface. It may still end for whatever it finds. */
    static ServerProcess launch(DataDirectory directory, PostgresTools tools, ServerLog serverLog, int wantedPort)
            throws IOException {
        String password = Files.readString(directory.passwordFile()).strip();
        int port = wantedPort == ANY_PORT ? freePort() : wantedPort;
        List<String> arguments = new ArrayList<>(List.of("-D", directory.path().toString()));
        Stream.concat(settings(port).stream(), serverLog.settings().stream())
                .forEach(setting -> arguments.addAll(List.of("-c", setting)));
        Process process = Commands.prepare(detached(tools.command("postgres", arguments)), tools.home())
                .redirectOutput(serverLog.startFile())
                .start();
        process.getOutputStream().close();
        return new ServerProcess(process, port, password);
    }

    /** Returns an account for one of the server's databases; the roles share one password. */
    ServerAccount account(String role, String database) {
        return new ServerAccount(
                "jdbc:postgresql://127.0.0.1:%d/%s?sslmode=disable".formatted(port, database), role, password);
    }

    Process process() {
        return process;
    }

    int port() {
        return port;
    }

    /**
     * Waits until the server takes connections.
     *
     * @return false if it ended instead
     * @throws ServerStartException if it takes too long or refuses its own password
     */
    boolean becomesReady() {
        ServerAccount superuser = account(Cluster.SUPERUSER, "postgres");
        long start = System.nanoTime();
        long reported = start;
        while (process.isAlive()) {
            if (accepts(superuser)) {
                return true;
            }
            long now = System.nanoTime();
            if (now - start > READY_LIMIT.toNanos()) {
                throw new ServerStartException(
                        "PostgreSQL is not ready after %d minutes".formatted(READY_LIMIT.toMinutes()));
            }
            if (now - reported > REPORT.toNanos()) {
                log.info("Waiting for PostgreSQL, which is recovering from a crash");
                reported = now;
            }
            if (Commands.waitFor(process, POLL) || Thread.currentThread().isInterrupted()) {
                return false;
            }
        }
        return false;
    }

    private static boolean accepts(ServerAccount superuser) {
        try (Connection connection = superuser.connect(CONNECT_SECONDS)) {
            return connection.isValid(CONNECT_SECONDS);
        } catch (SQLException e) {
            if (WRONG_PASSWORD.equals(e.getSQLState())) {
                throw new ServerStartException("The password in the data directory is not the server's", e);
            }
            return false;
        }
    }

    /** Durability is set here and not in a file: what stands on the command line no configuration file overrides. */
    private static List<String> settings(int port) {
        return List.of(
                "listen_addresses=127.0.0.1",
                "port=" + port,
                "unix_socket_directories=",
                "fsync=on",
                "synchronous_commit=on",
                "full_page_writes=on",
                "max_connections=100",
                "shared_buffers=256MB",
                "random_page_cost=1.1",
                "timezone=UTC");
    }

    /** Keeps a terminal's Ctrl-C from the server, so that the application can finish before it. */
    private static List<String> detached(List<String> command) {
        if (!Commands.succeeds(List.of("setsid", "true"))) {
            return command;
        }
        return Stream.concat(Stream.of("setsid"), command.stream()).toList();
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
