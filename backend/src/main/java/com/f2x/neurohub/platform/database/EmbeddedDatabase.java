package com.f2x.neurohub.platform.database;

import com.f2x.embeddedpostgres.EmbeddedServer;
import com.f2x.embeddedpostgres.ServerAccount;
import com.f2x.embeddedpostgres.ServerStartException;
import java.nio.file.Path;

/**
 * A PostgreSQL that runs as a child process of this application. Nothing else touches the library that runs it, which
 * an artifact for production leaves out.
 */
record EmbeddedDatabase(EmbeddedServer server) implements Database {

    private static final String OWNER = "neurohub";

    /**
     * Starts the server.
     *
     * @param whenGone runs if it ends one day and cannot be started again
     * @throws DatabaseStartException if it does not start
     */
    static EmbeddedDatabase start(Path directory, Runnable whenGone) {
        try {
            return new EmbeddedDatabase(EmbeddedServer.start(directory, OWNER).whenGone(whenGone));
        } catch (ServerStartException e) {
            throw new DatabaseStartException(String.valueOf(e.getMessage()), e);
        }
    }

    @Override
    public DatabaseAccount account() {
        ServerAccount account = server.account();
        return new DatabaseAccount(account.url(), account.username(), account.password());
    }

    @Override
    public void close() {
        server.close();
    }
}
