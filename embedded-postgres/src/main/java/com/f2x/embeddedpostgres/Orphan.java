package com.f2x.embeddedpostgres;

import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The server of an application that was killed. Nobody else can be using it: the directory's lock is ours. */
final class Orphan {

    private static final Logger log = LoggerFactory.getLogger(Orphan.class);

    private Orphan() {}

    /**
     * Stops the server that still runs on the directory, and clears away what would keep a new one from starting.
     *
     * @throws ServerStartException if it cannot be stopped
     */
    static void stop(DataDirectory directory, PostgresTools tools) {
        PostmasterFile postmaster = new PostmasterFile(directory);
        try {
            ProcessHandle server = postmaster.server().orElse(null);
            if (server != null) {
                log.warn("Stopping the PostgreSQL process {} that a killed application left behind", server.pid());
                if (!new Shutdown(directory, tools).stop(server)) {
                    throw new ServerStartException("The PostgreSQL process %d still runs on %s and cannot be stopped"
                            .formatted(server.pid(), directory.path()));
                }
            }
            postmaster.disown();
        } catch (IOException e) {
            throw directory.unusable(e);
        }
    }
}
