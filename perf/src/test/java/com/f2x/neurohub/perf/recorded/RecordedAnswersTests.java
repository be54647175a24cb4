package com.f2x.neurohub.perf.recorded;

import static org.assertj.core.api.Assertions.assertThat;

import com.f2x.neurohub.perf.Operations;
import com.f2x.neurohub.platform.openapi.DescribedApi;
import com.f2x.neurohub.testing.Api;
import com.f2x.neurohub.testing.ApplicationTest;
import com.f2x.neurohub.testing.Database;
import java.io.IOException;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;

/**
 * Every operation answers as it is recorded, byte for byte. The work of a small plant is replayed first, then all reads
 * of it at every fetch level. Run with {@code -Dneurohub.recorded.update=true} to record anew.
 */
@ApplicationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestPropertySource(
        properties = {
            "neurohub.test.database=recorded",
            "neurohub.alerts.enabled=false",
            "neurohub.events.enabled=false",
            "neurohub.signature.actions=RELEASE_HOLD",
            "neurohub.error-log.write-interval=1h",
            "neurohub.audit.events.write-interval=1h",
            "neurohub.audit.seal-interval=1h"
        })
class RecordedAnswersTests {

    private final Replay replay;
    private final Database database;
    private final Collection<String> operations;
    private final JsonNode description;
    private final List<Recording> work = Recording.in("work");
    private final List<Recording> reads = Recording.in("reads");

    RecordedAnswersTests(
            @Autowired Api api,
            @Autowired Database database,
            @Autowired ObjectProvider<RequestMappingHandlerMapping> mappings)
            throws IOException {
        this.replay = new Replay(api);
        this.database = database;
        this.operations =
                Operations.of(mappings.stream().flatMap(mapping -> mapping.getHandlerMethods().keySet().stream()));
        this.description = new DescribedApi().document();
    }

    @BeforeAll
    void replay() throws SQLException, IOException {
        for (Recording recording : work) {
            recording.replay(replay);
        }
        RecordedAlerts.in(database);
        FixedTimes.in(database);
        RecordedErrors.in(database);
        for (Recording recording : reads) {
            recording.replay(replay);
        }
    }

    @TestFactory
    Stream<DynamicContainer> answersAsRecorded() {
        return recordings()
                .map(recording -> DynamicContainer.dynamicContainer(recording.name(), comparisons(recording)));
    }

    @Test
    void everyOperationIsRecorded() {
        assertThat(new Coverage(operations, recordings().toList()).unrecorded())
                .as("Operations without a recording: add requests below src/test/resources/recorded")
                .isEmpty();
    }

    @Test
    void readsAreRecordedAtEveryFetchLevelAndWithTheirTotal() {
        assertThat(new Coverage(operations, recordings().toList()).unrecordedVariants(description))
                .as("Reads that are not recorded with these parameters")
                .isEmpty();
    }

    private Stream<Recording> recordings() {
        return Stream.of(work, reads).flatMap(List::stream);
    }

    private static Stream<DynamicTest> comparisons(Recording recording) {
        return recording
                .pairs()
                .map(pair -> DynamicTest.dynamicTest(
                        pair.recorded().toString(),
                        () -> assertThat(String.join("\n", pair.answered().lines()))
                                .isEqualTo(String.join("\n", pair.recorded().lines()))));
    }
}
