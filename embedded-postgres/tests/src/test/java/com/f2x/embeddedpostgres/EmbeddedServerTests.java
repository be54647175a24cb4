package com.f2x.embeddedpostgres;

import static com.f2x.embeddedpostgres.DataDirectories.OWNER;
import static com.f2x.neurohub.testing.machine.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.f2x.neurohub.testing.machine.ChildJvm;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class EmbeddedServerTests {

    @RegisterExtension
    private final DataDirectories directories = new DataDirectories();

    @Test
    void theServerIsDurableWhateverItsConfigurationFileSays() throws IOException, SQLException {
        Path directory = directories.filled();
        Files.writeString(
                directory.resolve("postgresql.auto.conf"),
                "fsync = off\nsynchronous_commit = off\nfull_page_writes = off\n",
                StandardOpenOption.APPEND);

        try (EmbeddedServer server = EmbeddedServer.start(directory, OWNER)) {
            for (String setting : List.of("fsync", "synchronous_commit", "full_page_writes")) {
                assertThat(Sql.query(server, "show " + setting)).as(setting).isEqualTo("on");
            }
        }
    }

    @Test
    void aServerThatCouldLoseCommittedRowsIsRefused() throws IOException, SQLException {
        Path directory = directories.filled();
        try (EmbeddedServer server = EmbeddedServer.start(directory, OWNER)) {
            Sql.execute(server, "alter role someone set synchronous_commit = off");
        }

        Refusal.of(directory).names("synchronous_commit is off and must be on");
        assertThat(directory.resolve("postmaster.pid")).doesNotExist();
    }

    @Test
    void theApplicationIsNoSuperuserAndOwnsItsDatabase() throws IOException, SQLException {
        try (EmbeddedServer server = EmbeddedServer.start(directories.next(), OWNER)) {
            assertThat(Sql.query(server, "select rolsuper from pg_roles where rolname = current_user"))
                    .isEqualTo("f");
            Sql.execute(server, "create table in_public (id integer)");
            Sql.execute(server, "create extension btree_gist");
        }
    }

    @Test
    void theServerListensOnTheLoopbackInterfaceOnlyAndAsksForAPassword() throws IOException, SQLException {
        try (EmbeddedServer server = EmbeddedServer.start(directories.filled(), OWNER)) {
            assertThat(Sql.query(server, "show listen_addresses")).isEqualTo("127.0.0.1");
            ServerAccount stranger = new ServerAccount(server.account().url(), "postgres", "guessed");
            assertThat(Sql.failure(stranger)).contains("password authentication failed");
        }
    }

    @Test
    void aSecondStartOnTheSameDirectoryEndsWithOneLineThatNamesIt()
            throws IOException, InterruptedException, SQLException {
        Path directory = directories.filled();
        try (EmbeddedServer first = EmbeddedServer.start(directory, OWNER)) {
            ChildJvm second = ClientProcess.launch(directory, 0);

            assertThat(second.exitCode()).isEqualTo(1);
            assertThat(second.lines())
                    .containsExactly(
                            "REFUSED The data directory %s is in use by process %d: only one application can run on it"
                                    .formatted(
                                            directory, ProcessHandle.current().pid()));
            Refusal.of(directory).names(directory.toString()).names("in use by this process");
            assertThat(first.process().isAlive()).isTrue();
        }
    }

    @Test
    void aServerThatDiesIsStartedAgainAtItsAddressWithItsRows(CapturedOutput output) throws IOException, SQLException {
        try (EmbeddedServer server = EmbeddedServer.start(directories.filled(), OWNER)) {
            server.process().destroyForcibly();

            await().untilAsserted(() -> assertThat(output).contains("PostgreSQL runs again"));
            assertThat(output).containsOnlyOnce("PostgreSQL ended while the application runs");
            assertThat(Sql.query(server, "select answer from kept")).isEqualTo("42");
        }
    }

    @Test
    void aServerThatCannotBeStartedAgainIsGone() throws IOException, SQLException {
        Path directory = directories.filled();
        AtomicBoolean gone = new AtomicBoolean();
        try (EmbeddedServer server = EmbeddedServer.start(directory, OWNER).whenGone(() -> gone.set(true))) {
            Files.delete(directory.resolve("global/pg_control"));
            server.process().destroyForcibly();

            await().untilTrue(gone);
        }
    }

    @Test
    void theServerFindsNoSecretsInItsEnvironment() throws IOException, SQLException {
        try (EmbeddedServer server = EmbeddedServer.start(directories.filled(), OWNER)) {
            Path environment = Path.of("/proc", String.valueOf(server.process().pid()), "environ");
            assumeTrue(Files.isReadable(environment));
            assertThat(Files.readString(environment).split("\0"))
                    .isNotEmpty()
                    .allSatisfy(variable -> assertThat(variable)
                            .matches("(?s)(PATH|HOME|USER|TZ|TMPDIR|LD_LIBRARY_PATH" + "|LC_ALL|PG[A-Z_]*)=.*"));
        }
    }

    @Test
    void anOrderlyEndIsNotReportedAsAnError(CapturedOutput output) throws IOException, SQLException {
        EmbeddedServer server = EmbeddedServer.start(directories.filled(), OWNER);
        server.close();

        assertThat(server.process().isAlive()).isFalse();
        assertThat(output).doesNotContain("ERROR");
    }
}
