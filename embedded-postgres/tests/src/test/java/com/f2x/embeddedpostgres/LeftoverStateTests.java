package com.f2x.embeddedpostgres;

import static com.f2x.embeddedpostgres.DataDirectories.OWNER;
import static com.f2x.neurohub.testing.machine.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.f2x.neurohub.testing.machine.ChildJvm;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What an earlier run may have left behind, and how the next start copes. */
class LeftoverStateTests {

    @RegisterExtension
    private final DataDirectories directories = new DataDirectories();

    @Test
    void aPostmasterFileOfADeadProcessDoesNotHinderTheStart() throws IOException, InterruptedException, SQLException {
        Process dead = new ProcessBuilder("true").start();
        dead.waitFor();

        assertStartsDespite(String.valueOf(dead.pid()));
    }

    @Test
    void aPostmasterFileWhoseNumberAnotherProgramHasNowDoesNotHinderTheStart() throws IOException, SQLException {
        Process stranger = new ProcessBuilder("sleep", "300").start();
        try {
            assertStartsDespite(String.valueOf(stranger.pid()));
            assertThat(stranger.isAlive()).isTrue();
        } finally {
            stranger.destroyForcibly();
        }
    }

    @Test
    void aPostmasterFileWhoseNumberAnotherPostgresHasNowDoesNotHinderTheStartNorStopThatOne()
            throws IOException, SQLException {
        try (EmbeddedServer stranger = EmbeddedServer.start(directories.filled(), OWNER)) {
            assertStartsDespite(String.valueOf(stranger.process().pid()));
            assertThat(Sql.query(stranger, "select 1")).isEqualTo("1");
        }
    }

    @Test
    void anEmptyPostmasterFileDoesNotHinderTheStart() throws IOException, SQLException {
        assertStartsDespite("");
    }

    @Test
    void theServerOfAKilledApplicationIsStoppedAndReplaced() throws IOException, InterruptedException, SQLException {
        Path directory = directories.filled();
        ClientProcess killed = ClientProcess.start(directory, 1);
        killed.awaitRows(10);
        killed.jvm().kill();
        assertThat(killed.postgres().isAlive()).isTrue();

        try (EmbeddedServer server = EmbeddedServer.start(directory, OWNER)) {
            await().until(() -> !killed.postgres().isAlive());
            assertThat(Long.parseLong(Sql.query(server, "select count(*) from acknowledged")))
                    .isGreaterThanOrEqualTo(killed.acknowledged().size());
        }
    }

    @Test
    void aStartKilledWhileItCreatesTheClusterIsRepeatedFromTheBeginning()
            throws IOException, InterruptedException, SQLException {
        Path directory = directories.next();
        directories.filled();
        ChildJvm killed = ClientProcess.launch(directory, 1);
        await().pollInterval(Duration.ofMillis(5)).until(() -> unfinished(directory) != null);
        killed.kill();
        assertThat(directory).doesNotExist();

        try (EmbeddedServer server = EmbeddedServer.start(directory, OWNER)) {
            assertThat(Sql.query(server, "select 1")).isEqualTo("1");
        }
        // What created the cluster may outlive its application, and begin again after the first start has tidied up.
        await().until(() -> {
            EmbeddedServer.start(directory, OWNER).close();
            return unfinished(directory) == null;
        });
    }

    @Test
    void aClusterCreatedAsNobodyIsTakenOverInAUserNamespace() throws IOException, SQLException {
        Path directory = directories.next();
        assumeTrue(ServerUser.isRoot(), "only root changes accounts");
        assumeTrue(ServerUser.asNobody().works() && ServerUser.inUserNamespace().works(), "both ways must work");
        assumeTrue(
                Commands.succeeds(ServerUser.asNobody().command(List.of("ls", String.valueOf(directory.getParent())))),
                "nobody must be able to reach the directory");

        try (EmbeddedServer server = EmbeddedServer.start(directory, OWNER, ServerUser.asNobody())) {
            Sql.execute(server, "create table kept as select 42 as answer");
        }
        try (EmbeddedServer server = EmbeddedServer.start(directory, OWNER, ServerUser.inUserNamespace())) {
            assertThat(Sql.query(server, "select answer from kept")).isEqualTo("42");
        }
        try (EmbeddedServer server = EmbeddedServer.start(directory, OWNER, ServerUser.asNobody())) {
            assertThat(Sql.query(server, "select answer from kept")).isEqualTo("42");
        }
    }

    private void assertStartsDespite(String pid) throws IOException, SQLException {
        Path directory = directories.filled();
        String content =
                pid.isEmpty() ? "" : pid + "\n" + directory + "\n1762000000\n5432\n\n127.0.0.1\n  1  2\nready\n";
        Files.writeString(directory.resolve("postmaster.pid"), content);

        try (EmbeddedServer server = EmbeddedServer.start(directory, OWNER)) {
            assertThat(Sql.query(server, "select answer from kept")).isEqualTo("42");
        }
    }

    private static @Nullable Path unfinished(Path directory) throws IOException {
        try (DirectoryStream<Path> found =
                Files.newDirectoryStream(directory.getParent(), directory.getFileName() + ".unfinished-*")) {
            Iterator<Path> paths = found.iterator();
            return paths.hasNext() ? paths.next() : null;
        }
    }
}
