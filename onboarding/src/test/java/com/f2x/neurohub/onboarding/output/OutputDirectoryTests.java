package com.f2x.neurohub.onboarding.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.f2x.neurohub.onboarding.failure.FailureCode;
import com.f2x.neurohub.onboarding.failure.OnboardingException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that are there whole or not at all. */
class OutputDirectoryTests {

    @TempDir
    private Path directory;

    @Test
    void anUnfinishedFileHasNotItsName() throws IOException {
        OutputDirectory output = OutputDirectory.at(directory);
        try (PartFile part = output.begin("a.csv")) {
            part.stream().write("half".getBytes(StandardCharsets.UTF_8));

            assertThat(directory.resolve("a.csv")).doesNotExist();
        }
        assertThat(directory).isEmptyDirectory();
    }

    @Test
    void aFinishedOneIsToldWithSizeAndHash() {
        WrittenFile file = OutputDirectory.at(directory).text("a.txt", "abc");

        assertThat(file.bytes()).isEqualTo(3);
        assertThat(file.sha256()).isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
        assertThat(directory.resolve("a.txt")).hasContent("abc");
    }

    @Test
    void whatIsAbandonedIsGoneAndNothingBeginsAgain() throws IOException {
        OutputDirectory output = OutputDirectory.at(directory);
        try (PartFile part = output.begin("a.csv")) {
            output.abandon();

            assertThat(directory).isEmptyDirectory();
            assertThatThrownBy(part::commit).isInstanceOf(IOException.class);
        }
        assertThatThrownBy(() -> output.begin("b.csv")).isInstanceOf(IOException.class);
        assertThat(directory).isEmptyDirectory();
    }

    @ParameterizedTest
    @ValueSource(strings = {"../outside.txt", "/etc/passwd", "sub/inside.txt", ".."})
    void aManifestNamesNothingElsewhere(String name) throws IOException {
        Files.writeString(directory.resolve("outside.txt"), "abc");
        OutputDirectory output = OutputDirectory.at(directory.resolve("data"));
        output.json(
                Manifest.FILE,
                new Manifest(
                        "t", "0", "x", "y", "qa", Map.of(), List.of(new WrittenFile(name, 3, "00", null)), List.of()));

        assertThat(catchThrowableOfType(OnboardingException.class, () -> new Archive(output).pack(true))
                        .code())
                .isEqualTo(FailureCode.ARCHIVE_CHANGED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[]", "{\"files\": 3}", "null", "{}"})
    void aBrokenManifestIsToldSo(String content) throws IOException {
        Files.writeString(directory.resolve(Manifest.FILE), content);

        assertThat(catchThrowableOfType(
                                OnboardingException.class, () -> new Archive(OutputDirectory.at(directory)).pack(true))
                        .code())
                .isEqualTo(FailureCode.ARCHIVE_CHANGED);
    }
}
