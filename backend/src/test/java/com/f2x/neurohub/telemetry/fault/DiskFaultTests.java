package com.f2x.neurohub.telemetry.fault;

import static org.assertj.core.api.Assertions.assertThat;

import com.f2x.neurohub.platform.problem.ProbeTest;
import com.f2x.neurohub.platform.problem.SmallDisk;
import com.f2x.neurohub.shared.access.Role;
import com.f2x.neurohub.testing.Answer;
import com.f2x.neurohub.testing.Api;
import com.f2x.neurohub.testing.Database;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A disk without room, of the node and of a table. */
@ProbeTest
class DiskFaultTests {

    private static final String FREE = "disk_free_bytes";
    private static final String OF_THE_DISK = "path=\"" + SmallDisk.PATH + "\"";

    private final Api api;
    private final Database database;
    private final Watched watched;

    DiskFaultTests(@Autowired Api api, @Autowired Database database) {
        this.api = api;
        this.database = database;
        this.watched = new Watched(api);
    }

    @Test
    void aFullDiskIsSeenEverywhereAndNothingIsWrittenUntilThereIsRoom() throws IOException {
        try (SmallDisk disk = SmallDisk.mount()) {
            putPrintersOn(SmallDisk.PATH);
            watched.awaitAllWell();
            watched.awaitNoneOpen("Disk ");
            long last = watched.lastAlert();
            double free = watched.metric(FREE, OF_THE_DISK);
            double refused = watched.metric("neurohub_refusals_total", "rule=\"STORAGE_FULL\"");

            disk.fill();
            addPrinter().expectProblem(503, "STORAGE_FULL");
            watched.awaitMetric(FREE, 0, OF_THE_DISK);
            watched.awaitMetric("neurohub_refusals_total", refused + 1, "rule=\"STORAGE_FULL\"");
            watched.awaitHealth("disk", "unhealthy", 200, 503);
            assertThat(watched.awaitRaised("Disk full", last).path("severity").asString())
                    .isEqualTo("HIGH");

            disk.clear();
            watched.awaitAllWell();
            assertThat(watched.metric(FREE, OF_THE_DISK)).isEqualTo(free);
            watched.awaitOver("Disk full", last);
            addPrinter().expect(201);
            putPrintersBack();
        }
    }

    private Answer addPrinter() {
        return api.as(Role.ADMIN).post("/api/v1/printers", Map.of("printer_name", "Small", "host", "192.0.2.8"));
    }

    /** The database takes a directory that is its own and empty. */
    private void putPrintersOn(Path path) throws IOException {
        Path directory = Files.createDirectory(path.resolve("tables"));
        Files.setOwner(directory, Files.getOwner(Path.of(database.text("show data_directory"))));
        database.update("delete from printers");
        database.update("create tablespace small_disk location '" + directory + "'");
        database.update("alter table printers set tablespace small_disk");
    }

    private void putPrintersBack() {
        database.update("delete from printers");
        database.update("alter table printers set tablespace pg_default");
        database.update("drop tablespace small_disk");
    }
}
