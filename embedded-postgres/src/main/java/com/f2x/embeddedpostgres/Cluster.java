package com.f2x.embeddedpostgres;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;
import org.apache.commons.io.file.PathUtils;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Creates the cluster of a data directory. It is made under another name and renamed when it is complete, so the data
 * directory never holds half a cluster and only unfinished ones are ever deleted.
 */
final class Cluster {

    /** The major version whose data this application reads: that of the bundled binaries. */
    static final int MAJOR_VERSION = 18;

    /** Owner of the cluster itself; the application uses a lesser account. */
    static final String SUPERUSER = "postgres";

    private static final Logger log = LoggerFactory.getLogger(Cluster.class);

    private static final int SPACE_TO_CREATE_MEGABYTES = 200;
    private static final int PASSWORD_BYTES = 24;
    private static final Duration LIMIT = Duration.ofMinutes(5);
    private static final int DELETIONS = 100;
    private static final Duration DELETION_PAUSE = Duration.ofMillis(100);
    private static final String UNFINISHED = ".unfinished-";

    private final DataDirectory directory;
    private final PostgresTools tools;

    Cluster(DataDirectory directory, PostgresTools tools) {
        this.directory = directory;
        this.tools = tools;
    }

    /**
     * Creates the cluster unless it is there, and gives it to the server's account.
     *
     * @throws ServerStartException if the directory cannot be written or holds something else
     */
    void prepare() {
        try {
            deleteUnfinished();
            if (!directory.holdsCluster(MAJOR_VERSION)) {
                log.info("Creating a PostgreSQL cluster in {}", directory.path());
                directory.requireFreeSpace(SPACE_TO_CREATE_MEGABYTES);
                create();
            }
            tools.user().own(directory.path());
        } catch (IOException e) {
            throw directory.unusable(e);
        }
    }

    private void create() throws IOException {
        Path workplace =
                Files.createTempDirectory(directory.parent(), directory.path().getFileName() + UNFINISHED);
        Path password = workplace.resolve("password");
        writePassword(password);
        tools.user().own(workplace);
        Path data = workplace.resolve("data");
        initialise(data, password);
        Files.move(password, data.resolve(directory.passwordFile().getFileName()));
        Files.deleteIfExists(directory.path());
        Files.move(data, directory.path(), StandardCopyOption.ATOMIC_MOVE);
        forceEntries(directory.parent());
        PathUtils.delete(workplace);
    }

    private void initialise(Path data, Path password) throws IOException {
        Commands.Outcome outcome = tools.run(
                LIMIT,
                "initdb",
                "--pgdata=" + data,
                "--username=" + SUPERUSER,
                "--pwfile=" + password,
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                "--locale=C",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8",
                "--no-instructions");
        if (!outcome.succeeded()) {
            throw new ServerStartException("PostgreSQL cannot create its data in %s: %s"
                    .formatted(directory.path(), ServerLog.firstError(outcome.output())));
        }
    }

    private void deleteUnfinished() throws IOException {
        String prefix = directory.path().getFileName() + UNFINISHED;
        try (DirectoryStream<Path> remains = Files.newDirectoryStream(
                directory.parent(), file -> file.getFileName().toString().startsWith(prefix))) {
            for (Path unfinished : remains) {
                log.info("Deleting {}, left by a start that was cut short", unfinished);
                delete(unfinished);
            }
        }
    }

    /** Whoever created it may have outlived its application, and be writing still or tidying up by itself. */
    private static void delete(Path unfinished) throws IOException {
        for (int tries = DELETIONS; ; tries--) {
            try {
                PathUtils.delete(unfinished);
                return;
            } catch (NoSuchFileException | DirectoryNotEmptyException e) {
                if (tries == 0) {
                    throw e;
                }
                Commands.pause(DELETION_PAUSE);
            }
        }
    }

    private static void writePassword(Path file) throws IOException {
        byte[] password = new byte[PASSWORD_BYTES];
        new SecureRandom().nextBytes(password);
        if (FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        }
        Files.writeString(file, HexFormat.of().formatHex(password));
    }

    /** Makes the rename survive a power cut; Windows neither needs nor allows it. */
    private static void forceEntries(Path parent) throws IOException {
        if (FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
            try (FileChannel entries = FileChannel.open(parent)) {
                entries.force(true);
            }
        }
    }
}
