package com.f2x.neurohub.platform.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file in the repository that is made from the code: written where asked for, otherwise compared. */
public final class CommittedFile {

    /** Run the tests with this system property set to write the files anew. */
    private static final String UPDATE = "neurohub.openapi.update";

    private CommittedFile() {}

    /** Writes the file where asked for, then compares it with what it should be. */
    public static void check(Path file, String content) {
        try {
            if (Boolean.getBoolean(UPDATE)) {
                Files.createDirectories(file.getParent());
                Files.writeString(file, content);
            }
            assertThat(Files.readString(file))
                    .as("%s is out of date; run the tests with -D%s=true", file, UPDATE)
                    .isEqualTo(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
