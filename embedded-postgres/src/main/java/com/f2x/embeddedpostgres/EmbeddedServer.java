package com.f2x.embeddedpostgres;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A durable PostgreSQL as a child process, which only this process uses. It survives being killed in any state,
 * together with the application or without: the next start finds every committed row. Where it ends while the
 * application runs, it is started again at the same address.
 */
public final class EmbeddedServer implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(EmbeddedServer.class);

    private static final int SPACE_TO_RUN_MEGABYTES = 32;

    /** A server that ends so soon after its start, so often in a row, is not started again. */
    private static final Duration SOON = Duration.ofMinutes(1);

    private static final int MOST_SHORT_RUNS = 3;

    private final DataDirectory directory;
    private final PostgresTools tools;
    private final DirectoryLock lock;
    private final ServerAccount account;
    private ServerProcess server;
    private CompletableFuture<Void> watch;
    private long begin;
    private int shortRuns;
    private boolean closed;
    private volatile Runnable whenGone = () -> {};

    private EmbeddedServer(DataDirectory directory, PostgresTools tools, DirectoryLock lock) {
        this.directory = directory;
        this.tools = tools;
        this.lock = lock;
        this.server = new ServerLauncher(directory, tools).launch();
        this.account = server.account(directory.owner(), directory.owner());
        this.watch = watched();
    }

    /**
     * Starts the server, after creating its data directory if there is none.
     *
     * @param configuredDirectory where the data are; locks, logs and binaries lie beside it
     * @param owner name of the application: of its role, its database and the file with its password
     * @throws ServerStartException if another process runs it, or what is in the directory cannot be used
     */
    public static EmbeddedServer start(Path configuredDirectory, String owner) {
        return start(configuredDirectory, owner, ServerUser.detect());
    }

    /** Starts the server under a certain account. */
    static EmbeddedServer start(Path configuredDirectory, String owner, ServerUser user) {
        DataDirectory directory = DataDirectory.at(configuredDirectory, owner);
        DirectoryLock lock = DirectoryLock.acquire(directory);
        try {
            directory.holdsCluster(Cluster.MAJOR_VERSION);
            directory.requireFreeSpace(SPACE_TO_RUN_MEGABYTES);
            PostgresTools tools = PostgresTools.beside(directory, user);
            new Cluster(directory, tools).prepare();
            Orphan.stop(directory, tools);
            return new EmbeddedServer(directory, tools, lock).open();
        } catch (RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    /** Has something done if the server ends and cannot be started again. */
    public EmbeddedServer whenGone(Runnable task) {
        whenGone = task;
        return this;
    }

    /** Returns the application's account. */
    public ServerAccount account() {
        return account;
    }

    synchronized ProcessHandle process() {
        return server.process().toHandle();
    }

    /** Stops the server; the data directory is free for another process afterwards. */
    @Override
    public void close() {
        try (lock) {
            stop();
        }
    }

    private EmbeddedServer open() {
        try {
            ServerAccounts.prepare(server.account(Cluster.SUPERUSER, "postgres"), account);
            ServerAccounts.requireDurability(account);
        } catch (SQLException e) {
            stop();
            throw new ServerStartException(
                    "PostgreSQL on %s does not serve the application: %s".formatted(directory.path(), e.getMessage()),
                    e);
        } catch (ServerStartException e) {
            stop();
            throw e;
        }
        log.info(
                "PostgreSQL process {} serves {} with the data in {}", process().pid(), account, directory.path());
        return this;
    }

    private synchronized void stop() {
        closed = true;
        watch.cancel(false);
        try {
            if (server.process().isAlive() && !new Shutdown(directory, tools).stop(process())) {
                log.error(
                        "PostgreSQL process {} does not stop; the next start will stop it",
                        process().pid());
            }
        } catch (IOException e) {
            log.error(
                    "PostgreSQL process {} cannot be stopped; the next start will stop it",
                    process().pid(),
                    e);
        }
    }

    private CompletableFuture<Void> watched() {
        begin = System.nanoTime();
        return server.process()
                .onExit()
                .thenAcceptAsync(this::startAgain, task -> new Thread(task, "postgres-start").start());
    }

    private synchronized void startAgain(Process ended) {
        if (closed) {
            return;
        }
        log.error(
                "PostgreSQL ended while the application runs (exit code {}); its log is in {}",
                ended.exitValue(),
                directory.logs());
        shortRuns = System.nanoTime() - begin < SOON.toNanos() ? shortRuns + 1 : 0;
        try {
            if (shortRuns > MOST_SHORT_RUNS) {
                throw new ServerStartException("It ended %d times within a minute".formatted(shortRuns));
            }
            Orphan.stop(directory, tools);
            server = new ServerLauncher(directory, tools).launch(server.port());
            watch = watched();
            log.warn("PostgreSQL runs again, as process {}", server.process().pid());
        } catch (ServerStartException e) {
            log.error("PostgreSQL is not started again, restart the application: {}", e.getMessage());
            whenGone.run();
        }
    }
}
