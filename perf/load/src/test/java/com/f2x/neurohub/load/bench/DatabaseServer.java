package com.f2x.neurohub.load.bench;

import com.f2x.embeddedpostgres.EmbeddedServer;
import com.f2x.embeddedpostgres.ServerAccount;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;

/**
 * A running PostgreSQL.
 *
 * @param account who may change its database
 * @param pid its first process, where it runs on this machine
 * @param end what ends it
 */
record DatabaseServer(Account account, OptionalLong pid, Runnable end) implements AutoCloseable {

    private static final String OWNER = "neurohub";

    /** The one that the application brings along, with the data of a directory. */
    static DatabaseServer own(Path directory) {
        EmbeddedServer server = EmbeddedServer.start(directory, OWNER);
        ServerAccount account = server.account();
        return new DatabaseServer(
                new Account(account.url(), account.username(), account.password()),
                OptionalLong.of(pid(directory)),
                server::close);
    }

    /** One that is there, and stays. */
    static DatabaseServer external(Account account) {
        return new DatabaseServer(account, OptionalLong.empty(), () -> {});
    }

    @Override
    public void close() {
        end.run();
    }

    private static long pid(Path directory) {
        try {
            return Long.parseLong(Files.readAllLines(directory.resolve("postmaster.pid"))
                    .get(0)
                    .strip());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
