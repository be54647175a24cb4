package com.f2x.neurohub.identity.user;

import static org.assertj.core.api.Assertions.assertThat;

import com.f2x.neurohub.shared.access.Role;
import com.f2x.neurohub.testing.Answer;
import com.f2x.neurohub.testing.Api;
import com.f2x.neurohub.testing.ApplicationTest;
import com.f2x.neurohub.testing.TestUsers;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

/** Needs a database without other administrators. */
@ApplicationTest
@TestPropertySource(properties = "neurohub.admin.drawn-password-file=target/last-administrator")
class LastAdministratorTests {

    private final Api api;
    private final TestUsers users;

    LastAdministratorTests(@Autowired Api api, @Autowired TestUsers users) {
        this.api = api;
        this.users = users;
    }

    @Test
    void twoAdministratorsWhoDemoteEachOtherAtOnceLeaveOne() {
        Api admin = api.as(Role.ADMIN);
        long first = admin.get("/api/v1/users/username/admin").expect(200).id();
        long own = admin.get("/api/v1/users/me").expect(200).id();
        users.named("other_admin", Role.ADMIN);
        long other = admin.get("/api/v1/users/username/other_admin").expect(200).id();
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

    private static Answer demote(Api by, long id) {
        return by.put("/api/v1/users/" + id, Map.of("role", "MANAGER"));
    }

    private static boolean isAdmin(Api user) {
        return user.get("/api/v1/users").status() == 200;
    }
}
