package com.f2x.neurohub.onboarding.docs;

import static org.assertj.core.api.Assertions.assertThat;

import com.f2x.neurohub.db.testing.RepositoryFiles;
import com.f2x.neurohub.onboarding.failure.FailureCode;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The page of failures is the catalogue's. With {@code -Dneurohub.troubleshooting.update=true} it is written anew. */
class TroubleshootingPageTests {

    private static final String PAGE = "docs/onboarding/TROUBLESHOOTING.md";
    private static final String HEAD = """
            # When something fails

            Every failure of `neurohub-extract` begins with a code, which stays the same from version to version. A step of
            `verify-connection` that failed tells it, too, and so does `manifest.json` of a table. The numbers are Oracle's and its driver's;
            the code decides, since the texts differ from version to version.

            | code | exit | because | to do | ORA- |
            |---|---|---|---|---|
            """;

    @Test
    void everyCodeIsThereWithCauseAndAction() throws IOException {
        String page = HEAD
                + Arrays.stream(FailureCode.values())
                        .map(TroubleshootingPageTests::row)
                        .collect(Collectors.joining());
        if (Boolean.getBoolean("neurohub.troubleshooting.update")) {
            Files.writeString(RepositoryFiles.path(PAGE), page);
        }

        assertThat(RepositoryFiles.read(PAGE)).isEqualTo(page);
    }

    private static String row(FailureCode code) {
        return "| `%s` | %d | %s | %s | %s |%n"
                .formatted(code, code.exitCode(), code.cause(), code.action(), code.oracleNumbers())
                .replace(System.lineSeparator(), "\n");
    }
}
