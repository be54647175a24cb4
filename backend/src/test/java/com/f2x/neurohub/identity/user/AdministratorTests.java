package com.f2x.neurohub.identity.user;

import static org.assertj.core.api.Assertions.assertThat;

import com.f2x.neurohub.shared.access.Role;
import com.f2x.neurohub.testing.Answer;
import com.f2x.neurohub.testing.Api;
import com.f2x.neurohub.testing.ApplicationTest;
import com.f2x.neurohub.testing.TestUsers;
import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The first administrator of a new database, and the last one, who needs a database without others. */
@ApplicationTest
class AdministratorTests {

    @TempDir
    static Path directory;

    private final Api api;
    private final TestUsers users;

    AdministratorTests(@Autowired Api api, @Autowired TestUsers users) {
        this.api = api;
        this.users = users;
    }

    @DynamicPropertySource
    static void drawnPasswordFile(DynamicPropertyRegistry properties) {
        properties.add("neurohub.admin.password", () -> "");
        properties.add("neurohub.admin.drawn-password-file", AdministratorTests::file);
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

    /** Comes after the first one, whom it removes. */
    @Nested
    class TheLast {

        @Test
        void twoAdministratorsWhoDemoteEachOtherAtOnceLeaveOne() {
            Api admin = api.as(Role.ADMIN);
            long first = admin.get("/api/v1/users/username/admin").expect(200).id();
            long own = admin.get("/api/v1/users/me").expect(200).id();
            users.named("other_admin", Role.ADMIN);
            long other =
                    admin.get("/api/v1/users/username/other_admin").expect(200).id();
            Api otherAdmin = api.asUser("other_admin");
            admin.delete("/api/v1/users/" + first).expect(204);

            List<Integer> statuses = Stream.of(
                            CompletableFuture.supplyAsync(() -> demote(admin, other)),
                            CompletableFuture.supplyAsync(() -> demote(otherAdmin, own)))
                    .toList()
                    .stream()
                    .map(CompletableFuture::join)
                    .map(Answer::status)
                    .sorted()
                    .toList();

            assertThat(statuses).first().isEqualTo(200);
            assertThat(statuses.get(1)).isIn(401, 403, 409);
            long left = statuses.get(0) == 200 && isAdmin(admin) ? own : other;
            Api last = left == own ? admin : otherAdmin;
            demote(last, left).expectProblem(409, "LAST_ADMIN");
            last.put("/api/v1/users/" + left, Map.of("is_active", false)).expectProblem(409, "LAST_ADMIN");
            last.delete("/api/v1/users/" + left).expectProblem(409, "LAST_ADMIN");
        }
    }

    private static Answer demote(Api by, long id) {
        return by.put("/api/v1/users/" + id, Map.of("role", "MANAGER"));
    }

    private static boolean isAdmin(Api user) {
        return user.get("/api/v1/users").status() == 200;
    }
}
