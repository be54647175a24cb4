package com.f2x.neurohub.db.measure;

import static org.assertj.core.api.Assertions.assertThat;

import com.f2x.neurohub.db.migration.Chain;
import com.f2x.neurohub.db.migration.Version;
import com.f2x.neurohub.db.testing.TestDatabase;
import com.f2x.neurohub.db.testing.TestPostgres;
import com.f2x.neurohub.testing.machine.Effort;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class RehearsalTests {

    /** How many of the newest go forward and back; RollbackTests goes through all of them. */
    private static final int NEWEST = Effort.times(8);

    @Test
    void aCopyGoesForwardBackAndForwardAgain() throws Exception {
        List<Version> all = Version.all();
        List<Version> newest = all.subList(Math.max(1, all.size() - NEWEST), all.size());
        Version first = newest.get(0);
        Version second = newest.get(1);
        Version installed = first.previous().orElseThrow();
        TestDatabase copy = TestPostgres.emptyDatabase();
        Chain.migrate(copy, installed);
        ByteArrayOutputStream printed = new ByteArrayOutputStream();

        Rehearsal.on(copy, new PrintStream(printed, true, StandardCharsets.UTF_8));

        assertThat(printed.toString(StandardCharsets.UTF_8))
                .doesNotContain(installed.toString())
                .containsSubsequence(
                        first + " " + first.name(),
                        second + " " + second.name(),
                        second + " taken back in",
                        first + " taken back in",
                        "Forward again, to " + Version.head());
        assertThat(Chain.migrate(copy)).isZero();
    }
}
