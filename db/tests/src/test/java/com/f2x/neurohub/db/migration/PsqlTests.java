package com.f2x.neurohub.db.migration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.f2x.neurohub.db.testing.TestDatabase;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The scripts as an operator runs them, where psql is on the path; RollbackTests runs them everywhere. */
class PsqlTests {

    @BeforeAll
    static void psqlIsThere() {
        assumeThat(Stream.of(System.getenv("PATH").split(":")))
                .anyMatch(directory -> Files.isExecutable(Path.of(directory, "psql")));
    }

    @Test
    void psqlTakesEveryVersionBack() throws Exception {
        TestDatabase database = FilledDatabases.at(Version.head());
        List<Version> newestFirst = new ArrayList<>(Version.all());
        Collections.reverse(newestFirst);

        for (Version version : newestFirst) {
            assertThat(psql(database, "-c neurohub.force=true", version)).isEmpty();
        }

        assertThat(Rows.columns(database)).isEmpty();
    }

    @Test
    void psqlTellsWhatWouldBeLost() throws Exception {
        Version version = Version.numbered("0007");
        TestDatabase database = FilledDatabases.at(version);

        assertThat(psql(database, "", version))
                .contains("ERROR:  Taking back V0007 would lose 20 records of deliveries, 10 marks of WIP items")
                .contains("HINT:  Keep a backup; the setting neurohub.force = true accepts the loss.");
    }

    private static String psql(TestDatabase database, String options, Version version)
            throws IOException, InterruptedException {
        String connection = database.url().substring("jdbc:".length());
        ProcessBuilder psql = new ProcessBuilder(
                "psql",
                "-X",
                "-q",
                "-v",
                "ON_ERROR_STOP=1",
                "-d",
                connection,
                "-f",
                version.rollback().toString());
        psql.environment().put("PGUSER", database.username());
        psql.environment().put("PGPASSWORD", database.password());
        psql.environment().put("PGOPTIONS", options);
        Process process = psql.redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor() == 0).as(output).isEqualTo(output.isEmpty());
        return output;
    }
}
