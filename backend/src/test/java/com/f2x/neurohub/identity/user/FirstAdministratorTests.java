package com.f2x.neurohub.identity.user;

import static org.assertj.core.api.Assertions.assertThat;

import com.f2x.neurohub.testing.Answer;
import com.f2x.neurohub.testing.Api;
import com.f2x.neurohub.testing.ApplicationTest;
import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

@ApplicationTest
class FirstAdministratorTests {

    @TempDir
    static Path directory;

    private final Api api;

    FirstAdministratorTests(@Autowired Api api) {
        this.api = api;
    }

    @DynamicPropertySource
    static void drawnPasswordFile(DynamicPropertyRegistry properties) {
        properties.add("neurohub.admin.password", () -> "");
        properties.add("neurohub.admin.drawn-password-file", FirstAdministratorTests::file);
    }

    private static Path file() {
        return directory.resolve("first-admin-password");
    }

    @Test
    void theDrawnPasswordSignsTheFirstAdministratorIn() throws IOException {
        String password = Files.readString(file()).strip();

        Answer session = api.withToken(null)
                .post("/api/v1/auth/login/json", Map.of("username", "admin", "password", password))
                .expect(200);

        assertThat(password).hasSizeGreaterThanOrEqualTo(10);
        assertThat(session.text("user.role")).isEqualTo("ADMIN");
        assertThat(session.text("user.full_name")).isEqualTo("Administrator");
    }

    @Test
    void onlyItsOwnerReadsTheFile() throws IOException {
        Assumptions.assumeTrue(
                FileSystems.getDefault().supportedFileAttributeViews().contains("posix"), "no POSIX permissions here");

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file())))
                .isEqualTo("rw-------");
    }
}
