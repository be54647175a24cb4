package com.f2x.neurohub.load.bench;

import com.f2x.neurohub.load.RunningApplication;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.zip.CRC32;

/**
 * Databases full of history, the same for the same number of rows. They are made once and kept; what is measured is a
 * copy, so that the next run finds what this one found.
 */
final class DataSets {

    private static final int ROWS_OF_A_LOT = 800;

    private final Settings settings;
    private final Application application;

    DataSets(Settings settings, Application application) {
        this.settings = settings;
        this.application = application;
    }

    /** A server with so many attempts in its database. */
    DatabaseServer open(int rows) {
        if (settings.external().isPresent()) {
            DatabaseServer there = DatabaseServer.external(settings.external().get());
            fill(there, rows);
            return there;
        }
        Path kept = settings.directory().resolve("%d-%08x".formatted(rows, digest()));
        if (Files.notExists(kept)) {
            make(kept, rows);
        }
        Path copy = settings.directory().resolve("run");
        Directories.delete(copy);
        Directories.copy(kept, copy);
        return DatabaseServer.own(data(copy));
    }

    /** Deletes what was copied. */
    void forget() {
        Directories.delete(settings.directory().resolve("run"));
    }

    private void make(Path kept, int rows) {
        Path unfinished = kept.resolveSibling(kept.getFileName() + ".unfinished");
        Directories.delete(unfinished);
        try (DatabaseServer server = DatabaseServer.own(data(unfinished))) {
            fill(server, rows);
        }
        try {
            Files.move(unfinished, kept);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Has the application make the tables, and fills them unless they are. */
    private void fill(DatabaseServer server, int rows) {
        RunningApplication migrated = application.start(server.account());
        migrated.stop();
        try (Connection connection = server.account().connect();
                Statement statement = connection.createStatement()) {
            if (isFilled(statement)) {
                return;
            }
            Progress.say("Filling %,d rows", rows);
            statement.execute(script().replace(":lots", Integer.toString((rows + ROWS_OF_A_LOT - 1) / ROWS_OF_A_LOT)));
            statement.execute("vacuum (analyze)");
        } catch (SQLException e) {
            throw new IllegalStateException("The data set cannot be made", e);
        }
    }

    private static boolean isFilled(Statement statement) throws SQLException {
        try (ResultSet result =
                statement.executeQuery("select exists (select from product_models where model_code = 'BENCH-1')")) {
            result.next();
            return result.getBoolean(1);
        }
    }

    private static Path data(Path directory) {
        return directory.resolve("postgres");
    }

    private static long digest() {
        CRC32 crc = new CRC32();
        crc.update(script().getBytes(StandardCharsets.UTF_8));
        return crc.getValue();
    }

    private static String script() {
        try (InputStream script = DataSets.class.getResourceAsStream("/bench/fill.sql")) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
