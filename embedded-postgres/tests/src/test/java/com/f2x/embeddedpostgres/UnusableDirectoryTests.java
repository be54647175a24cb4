package com.f2x.embeddedpostgres;

import static com.f2x.embeddedpostgres.DataDirectories.OWNER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.f2x.neurohub.testing.machine.Patience;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Directories the server must not run on: one clear line, and nothing in them is touched. */
class UnusableDirectoryTests {

    @RegisterExtension
    private final DataDirectories directories = new DataDirectories();

    @Test
    void aFileInPlaceOfTheDirectoryIsRefused() throws IOException {
        Path file = directories.next();
        Files.writeString(file, "precious");

        Refusal.of(file).names(file.toString());
        assertThat(file).hasContent("precious");
    }

    @Test
    void aFileInPlaceOfAParentIsRefused() throws IOException {
        Path file = directories.next();
        Files.writeString(file, "precious");

        Refusal.of(file.resolve("postgres")).names(file.toString());
        assertThat(file).hasContent("precious");
    }

    @Test
    void aDirectoryWithOtherContentIsRefusedAndKept() throws IOException {
        Path directory = directories.next();
        Files.createDirectory(directory);
        Files.writeString(directory.resolve("report.txt"), "precious");

        Refusal.of(directory).names(directory.toString()).names("no PostgreSQL data");
        assertThat(directory.resolve("report.txt")).hasContent("precious");
    }

    @Test
    void anEmptyDirectoryIsTaken() throws IOException, SQLException {
        Path directory = directories.next();
        Files.createDirectory(directory);

        try (EmbeddedServer server = EmbeddedServer.start(directory, OWNER)) {
            assertThat(Sql.query(server, "select 1")).isEqualTo("1");
        }
    }

    @Test
    void dataOfAnotherMajorVersionAreRefusedAndKept() throws IOException {
        Path directory = directories.next();
        Files.createDirectory(directory);
        Files.writeString(directory.resolve("PG_VERSION"), "17\n");

        Refusal.of(directory).names("PostgreSQL 17").names("this is 18");
        assertThat(directory).isDirectoryContaining(file -> file.endsWith("PG_VERSION"));
        assertThat(directory.toFile().list()).hasSize(1);
    }

    @Test
    void theBinariesAreOfTheVersionWhoseDataAreAccepted() throws IOException {
        Path directory = directories.next();
        PostgresTools tools = PostgresTools.beside(DataDirectory.at(directory, OWNER), ServerUser.detect());

        assertThat(Commands.run(tools.command("postgres", List.of("--version")), null, Patience.LIMIT)
                        .output())
                .contains("(PostgreSQL) %d.".formatted(Cluster.MAJOR_VERSION));
    }

    @Test
    void corruptDataAreRefusedWithTheServersOwnReasonAndKept() throws IOException, SQLException {
        Path directory = directories.filled();
        Path control = directory.resolve("global/pg_control");
        byte[] zeros = new byte[(int) Files.size(control)];
        Files.write(control, zeros);

        Refusal.of(directory).names("does not start").names("database files are incompatible with server");
        assertThat(control).hasBinaryContent(zeros);
    }

    @Test
    void aReadOnlyDirectoryIsRefused() throws IOException, SQLException {
        Path directory = directories.filled();
        Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("r-x------"));
        try {
            Refusal.of(directory).names("postmaster.pid").names("Permission denied");
        } finally {
            Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwx------"));
        }
    }

    @Test
    void aClusterWithoutItsPasswordIsRefused() throws IOException, SQLException {
        Path directory = directories.filled();
        Files.delete(directory.resolve("someone.password"));

        Refusal.of(directory).names("someone.password is missing");
    }

    @Test
    void aFullDiskIsRefusedAndTheDataAreThereWhenItHasRoomAgain() throws IOException, SQLException {
        Path disk = directories.next();
        Files.createDirectory(disk);
        assumeTrue(
                Commands.succeeds(
                        List.of("mount", "-t", "tmpfs", "-o", "size=400m,mode=755", "tmpfs", disk.toString())),
                "no small disk can be mounted here");
        try {
            Path directory = disk.resolve("postgres");
            try (EmbeddedServer server = EmbeddedServer.start(directory, OWNER)) {
                Sql.execute(server, "create table kept as select 42 as answer");
            }
            Path filler = disk.resolve("filler");
            long free = Files.getFileStore(disk).getUsableSpace();
            Files.write(filler, new byte[(int) free - 1024 * 1024]);
            Refusal.of(directory).names(directory.toString()).names("is full");

            Files.delete(filler);
            try (EmbeddedServer server = EmbeddedServer.start(directory, OWNER)) {
                assertThat(Sql.query(server, "select answer from kept")).isEqualTo("42");
            }
        } finally {
            Commands.succeeds(List.of("umount", "--lazy", disk.toString()));
        }
    }
}
