package com.f2x.neurohub.audit.seal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.mock.env.MockEnvironment;

class HeadSignerTests {

    @TempDir
    private Path directory;

    private final MockEnvironment environment = new MockEnvironment();
    private Path file;

    @BeforeEach
    void name() {
        file = directory.resolve("audit-signing-key");
    }

    @Test
    void aKeyIsDrawnOnceAndKept() {
        String drawn = signer().key().orElseThrow().id();

        assertThat(signer().key().orElseThrow().id()).isEqualTo(drawn);
    }

    @Test
    void aFileThatIsNoKeyKeepsNoPlantFromWorkingAndStays() throws IOException {
        Files.writeString(file, "");

        assertThat(signer().key()).isEmpty();
        assertThat(file).isEmptyFile();
    }

    @Test
    void inProductionNoneIsDrawn() {
        environment.setActiveProfiles("production");

        assertThat(signer().key()).isEmpty();
        assertThat(file).doesNotExist();
    }

    private HeadSigner signer() {
        SealProperties properties =
                new SealProperties(Duration.ofSeconds(1), Duration.ofMinutes(1), null, null, file, 36, true);
        return new HeadSigner(properties, environment);
    }
}
