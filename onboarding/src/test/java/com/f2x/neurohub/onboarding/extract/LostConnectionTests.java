package com.f2x.neurohub.onboarding.extract;

import static org.assertj.core.api.Assertions.assertThat;

import com.f2x.neurohub.onboarding.connection.SourceSession;
import com.f2x.neurohub.onboarding.dictionary.TableName;
import com.f2x.neurohub.onboarding.failure.FailureCode;
import com.f2x.neurohub.onboarding.masking.MaskRules;
import com.f2x.neurohub.onboarding.output.OutputDirectory;
import com.f2x.neurohub.onboarding.output.TableResult;
import com.f2x.neurohub.onboarding.source.TestSource;
import com.f2x.neurohub.onboarding.value.ValueLimits;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The source goes away in the middle of a table. */
class LostConnectionTests {

    private static final ExtractionOptions OPTIONS = new ExtractionOptions(
            "qa", 1_000_000, SampleMethod.FIRST, true, false, true, MaskRules.byDefault(), ValueLimits.DEFAULT);

    /** Ends the other session once some rows have come. */
    private static ExtractionListener ending(int victim) {
        return new ExtractionListener() {
            @Override
            public void rowWritten(long rows) {
                if (rows == 5000) {
                    try (SourceSession killer = TestSource.POSTGRES.open()) {
                        killer.query("ending", "SELECT pg_terminate_backend(?)", row -> row.getBoolean(1), victim);
                    }
                }
            }
        };
    }

    @Test
    void whatWasWholeStaysAndTheManifestTellsTheRest(@TempDir Path directory) throws IOException {
        try (SourceSession session = TestSource.POSTGRES.open()) {
            int victim = session.query("who", "SELECT pg_backend_pid()", row -> row.getInt(1))
                    .get(0);
            ExtractionResult result = new Extraction(
                            session,
                            TestSource.POSTGRES.access(),
                            OutputDirectory.at(directory),
                            OPTIONS,
                            ending(victim),
                            Clock.systemUTC())
                    .run(new TableChoice(
                            TableName.parseList("LEGACY.LOTS,LEGACY.HUGE,LEGACY.UNITS"), null, null, false));

            assertThat(result.failure()).contains(FailureCode.PARTLY_FAILED);
            assertThat(result.manifest().tables())
                    .extracting(TableResult::errorCode)
                    .containsExactlyElementsOf(Arrays.asList(null, "CONNECTION_LOST", "CONNECTION_LOST"));
        }
        try (Stream<Path> files = Files.list(directory)) {
            assertThat(files.map(file -> file.getFileName().toString()).toList())
                    .contains("manifest.json", "LOTS_schema.json", "HUGE_schema.json")
                    .noneMatch(name ->
                            name.endsWith(".part") || name.startsWith("HUGE_sample") || name.startsWith("UNITS"));
        }
    }
}
