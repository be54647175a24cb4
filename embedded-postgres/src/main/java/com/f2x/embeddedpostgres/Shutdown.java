package com.f2x.embeddedpostgres;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Stops a server: open transactions are rolled back and everything is written. A server that takes too long for that is
 * stopped as by a power cut, which loses nothing committed either but makes the next start slower.
 */
final class Shutdown {

    private static final Duration FAST = Duration.ofSeconds(60);
    private static final Duration IMMEDIATE = Duration.ofSeconds(20);
    private static final Duration MARGIN = Duration.ofSeconds(5);

    private final DataDirectory directory;
    private final PostgresTools tools;

    Shutdown(DataDirectory directory, PostgresTools tools) {
        this.directory = directory;
        this.tools = tools;
    }

    /** Returns true when the server has stopped. */
    boolean stop(ProcessHandle server) throws IOException {
        return stopped("fast", FAST) || stopped("immediate", IMMEDIATE) || killed(server);
    }

    private boolean stopped(String mode, Duration limit) throws IOException {
        return tools.run(
                        limit.plus(MARGIN),
                        "pg_ctl",
                        "stop",
                        "--pgdata=" + directory.path(),
                        "--mode=" + mode,
                        "--wait",
                        "--timeout=" + limit.toSeconds())
                .succeeded();
    }

    private static boolean killed(ProcessHandle server) {
        server.destroyForcibly();
        try {
            server.onExit().get(MARGIN.toSeconds(), TimeUnit.SECONDS);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } catch (ExecutionException | TimeoutException e) {
            return false;
        }
    }
}
