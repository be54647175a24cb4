package com.f2x.neurohub.db.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import org.postgresql.ds.PGSimpleDataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.containers.ContainerFetchException;
import org.testcontainers.postgresql.PostgreSQLContainer;

/**
 * The running server, in a container or as a child process. Its data need not survive: {@code fsync} is off. A server
 * of one's own, PostgreSQL 15 or newer, takes its place where the system properties {@code neurohub.test.db.url},
 * {@code .user} and {@code .password} name a superuser's database on it.
 *
 * @param host name or address the server listens on
 * @param port TCP port
 * @param username superuser
 * @param password the superuser's password
 */
record TestServer(String host, int port, String username, String password) {

    private static final Logger log = LoggerFactory.getLogger(TestServer.class);

    private static final String GIVEN_URL = System.getProperty("neurohub.test.db.url", "");

    private static final String DURABILITY = Boolean.getBoolean("neurohub.test.db.durable") ? "on" : "off";
    private static final String IMAGE = "postgres:18-alpine";
    private static final String MAX_CONNECTIONS = "300";

    static TestServer start() {
        return isGiven() ? given() : startOwn();
    }

    /** Returns whether the server is somebody's own and stays when the tests are over. */
    static boolean isGiven() {
        return !GIVEN_URL.isEmpty();
    }

    private static TestServer given() {
        log.info("The tests run on the PostgreSQL at {}", GIVEN_URL);
        PGSimpleDataSource coordinates = new PGSimpleDataSource();
        coordinates.setUrl(GIVEN_URL);
        TestDatabase given = TestDatabase.given(GIVEN_URL);
        return new TestServer(
                coordinates.getServerNames()[0], coordinates.getPortNumbers()[0], given.username(), given.password());
    }

    private static TestServer startOwn() {
        if (!DockerClientFactory.instance().isDockerAvailable()) {
            log.info("No Docker engine answers: the tests run on an embedded PostgreSQL");
            return startEmbedded();
        }
        try {
            log.info("A Docker engine answers: the tests run on PostgreSQL in the container {}", IMAGE);
            return startContainer();
        } catch (ContainerFetchException unavailable) {
            log.warn("The image {} cannot be fetched: the tests run on an embedded PostgreSQL", IMAGE, unavailable);
            return startEmbedded();
        }
    }

    /** Returns the coordinates of one of the server's databases, which need not exist yet. */
    TestDatabase database(String name) {
        return new TestDatabase("jdbc:postgresql://%s:%d/%s".formatted(host, port, name), username, password);
    }

    private static TestServer startContainer() {
        PostgreSQLContainer container = new PostgreSQLContainer(IMAGE)
                .withCommand(
                        "postgres",
                        "-c",
                        "fsync=" + DURABILITY,
                        "-c",
                        "synchronous_commit=" + DURABILITY,
                        "-c",
                        "full_page_writes=" + DURABILITY,
                        "-c",
                        "max_connections=" + MAX_CONNECTIONS);
        container.start();
        Runtime.getRuntime().addShutdownHook(new Thread(container::stop, "test-postgres-stop"));
        return new TestServer(
                container.getHost(),
                container.getMappedPort(PostgreSQLContainer.POSTGRESQL_PORT),
                container.getUsername(),
                container.getPassword());
    }

    /** Starts the child process; the library's own shutdown hook stops it and removes its files. */
    private static TestServer startEmbedded() {
        try {
            EmbeddedPostgres server = EmbeddedPostgres.builder()
                    .setServerConfig("fsync", DURABILITY)
                    .setServerConfig("synchronous_commit", DURABILITY)
                    .setServerConfig("full_page_writes", DURABILITY)
                    .setServerConfig("max_connections", MAX_CONNECTIONS)
                    .setPGStartupWait(Duration.ofMinutes(1))
                    .start();
            return new TestServer("localhost", server.getPort(), "postgres", "postgres");
        } catch (IOException e) {
            throw new UncheckedIOException("The embedded PostgreSQL for tests does not start", e);
        }
    }
}
