package com.f2x.neurohub.onboarding.extract;

import static org.assertj.core.api.Assertions.assertThat;

import com.f2x.neurohub.onboarding.connection.ConnectionLimits;
import com.f2x.neurohub.onboarding.connection.Connector;
import com.f2x.neurohub.onboarding.connection.DriverConnections;
import com.f2x.neurohub.onboarding.connection.SourceSession;
import com.f2x.neurohub.onboarding.credential.CachedCredentials;
import com.f2x.neurohub.onboarding.credential.CredentialSource;
import com.f2x.neurohub.onboarding.credential.Credentials;
import com.f2x.neurohub.onboarding.credential.ParameterPath;
import com.f2x.neurohub.onboarding.dictionary.TableName;
import com.f2x.neurohub.onboarding.masking.MaskRules;
import com.f2x.neurohub.onboarding.output.OutputDirectory;
import com.f2x.neurohub.onboarding.value.ValueLimits;
import com.f2x.neurohub.onboarding.verification.Verification;
import java.nio.file.Path;
import java.time.Clock;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.api.io.TempDir;

/** A real Oracle, where {@code ORACLE_HOST} and the other variables say there is one. */
@EnabledIfEnvironmentVariable(named = "ORACLE_HOST", matches = ".+")
class RealOracleTests {

    private final CachedCredentials credentials = new CachedCredentials(
            Credentials.from(
                    CredentialSource.ENV,
                    new ParameterPath("sp-incb", "qa", "market-pulse"),
                    "us-east-1",
                    System.getenv()),
            CachedCredentials.DEFAULT_TTL,
            InstantSource.system());
    private final Connector connector = new Connector(credentials, new DriverConnections(), ConnectionLimits.DEFAULT);

    @Test
    void theConnectionWorks() {
        assertThat(new Verification(credentials, connector, ConnectionLimits.DEFAULT)
                        .run(null)
                        .failure())
                .isEmpty();
    }

    @Test
    void theLargestTablesOfTheUserCanBeSampled(@TempDir Path directory) {
        ExtractionOptions options = new ExtractionOptions(
                "qa", 100, SampleMethod.RANDOM, true, false, true, MaskRules.byDefault(), ValueLimits.DEFAULT);
        try (SourceSession session = connector.connect()) {
            Extraction list = extraction(session, directory, options);
            SourceInfo info = list.run(TableChoice.none(null, true)).info();
            List<TableName> names = info.tables().stream()
                    .limit(5)
                    .map(table -> TableName.parse(table.quoted()))
                    .toList();

            assertThat(extraction(session, directory, options)
                            .run(new TableChoice(names, null, null, true))
                            .failure())
                    .isEmpty();
        }
    }

    private Extraction extraction(SourceSession session, Path directory, ExtractionOptions options) {
        return new Extraction(
                session,
                credentials.get(),
                OutputDirectory.at(directory),
                options,
                ExtractionListener.NONE,
                Clock.systemUTC());
    }
}
