package com.f2x.neurohub.db.measure;

import static org.assertj.core.api.Assertions.assertThat;

import com.f2x.neurohub.db.migration.Chain;
import com.f2x.neurohub.db.migration.Version;
import com.f2x.neurohub.db.testing.TestDatabase;
import com.f2x.neurohub.db.testing.TestPostgres;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class RehearsalTests {

    @Test
    void aCopyGoesForwardBackAndForwardAgain() throws Exception {
        TestDatabase copy = TestPostgres.emptyDatabase();
        Chain.migrate(copy, Version.numbered("0005"));
        ByteArrayOutputStream printed = new ByteArrayOutputStream();

        Rehearsal.on(copy, new PrintStream(printed, true, StandardCharsets.UTF_8));

        assertThat(printed.toString(StandardCharsets.UTF_8))
                .doesNotContain("V0005")
                .containsSubsequence(
                        "V0006 guard_sign_in_and_add_api_keys",
                        "V0007 add_bulk_ingest",
                        "V0007 taken back in",
                        "V0006 taken back in",
                        "Forward again, to " + Version.head());
        assertThat(Chain.migrate(copy)).isZero();
    }
}
