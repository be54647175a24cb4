package com.f2x.embeddedpostgres;

import java.io.IOException;
import java.time.Duration;
import java.util.List;

/** Starts the server, again where what stood in the way passes by itself. */
final class ServerLauncher {

    private static final Duration RETRY_LIMIT = Duration.ofSeconds(60);
    private static final Duration RETRY_PAUSE = Duration.ofMillis(300);

    /** The port was taken in between, or processes of a killed server have not ended yet. */
    private static final List<String> PASSING =
            List.of("could not create any TCP/IP sockets", "pre-existing shared memory block");

    private final DataDirectory directory;
    private final PostgresTools tools;

    ServerLauncher(DataDirectory directory, PostgresTools tools) {
        this.directory = directory;
        this.tools = tools;
    }

    /** The same on a free port. */
    ServerProcess launch() {
        return launch(ServerProcess.ANY_PORT);
    }

    /**
     * Returns the server when it takes connections.
     *
     * @throws ServerStartException with the server's own reason, if it does not start
     */
    ServerProcess launch(int port) {
        long start = System.nanoTime();
        try {
            while (true) {
                ServerLog log = ServerLog.from(directory, tools.user());
                ServerProcess server = ServerProcess.launch(directory, tools, log, port);
                if (becomesReady(server)) {
                    return server;
                }
                String reason = log.firstError();
                boolean passing = PASSING.stream().anyMatch(reason::contains);
                if (!passing || System.nanoTime() - start > RETRY_LIMIT.toNanos()) {
                    throw new ServerStartException("PostgreSQL does not start on %s: %s (its log is in %s)"
                            .formatted(directory.path(), reason, log.directory()));
                }
                Commands.pause(RETRY_PAUSE);
            }
        } catch (IOException e) {
            throw directory.unusable(e);
        }
    }

    private boolean becomesReady(ServerProcess server) throws IOException {
        boolean ready = false;
        try {
            ready = server.becomesReady();
            return ready;
        } finally {
            if (!ready && server.process().isAlive()) {
                new Shutdown(directory, tools).stop(server.process().toHandle());
            }
        }
    }
}
