package com.f2x.neurohub.audit.seal;

import static org.assertj.core.api.Assertions.assertThat;

import com.f2x.neurohub.audit.seal.AnchorFile.Told;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AnchorFileTests {

    private static final String ROOT = "0123456789abcdef".repeat(4);

    @TempDir
    private Path directory;

    private Path path;
    private AnchorFile file;

    @BeforeEach
    void name() {
        path = directory.resolve("new").resolve("heads.ndjson");
        file = new AnchorFile(path);
    }

    @Test
    void nothingWasToldBeforeThereIsAFile() throws IOException {
        assertThat(file.lastTold()).isEmpty();
    }

    @Test
    void linesAreAddedAndTheLastIsFoundAgain() throws IOException {
        for (int block = 1; block <= 50; block++) {
            file.add("{\"block\": %d, \"root\": \"%s\", \"database\": \"7/8\"}".formatted(block, ROOT));
        }

        assertThat(Files.readAllLines(path)).hasSize(50).first().asString().contains("\"block\": 1,");
        assertThat(new AnchorFile(path).lastTold()).contains(new Told(50, ROOT, "7/8"));
    }

    @Test
    void aLineThatAPowerCutLeftUnfinishedSpoilsNoOther() throws IOException {
        file.add("{\"block\": 1, \"root\": \"%s\", \"database\": \"7/8\"}".formatted(ROOT));
        Files.writeString(path, Files.readString(path) + "{\"block\": 2, \"ro");
        assertThat(file.lastTold()).contains(new Told(1, ROOT, "7/8"));

        file.add("{\"block\": 3, \"root\": \"%s\", \"database\": \"7/8\"}".formatted(ROOT));

        assertThat(Files.readAllLines(path)).hasSize(3).last().asString().startsWith("{\"block\": 3");
        assertThat(file.lastTold()).contains(new Told(3, ROOT, "7/8"));
    }
}
