package com.f2x.neurohub.identity.password;

import static com.f2x.neurohub.testing.machine.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

import com.f2x.neurohub.identity.signin.SignIns;
import com.f2x.neurohub.shared.access.Role;
import com.f2x.neurohub.testing.Answer;
import com.f2x.neurohub.testing.Api;
import com.f2x.neurohub.testing.ApplicationTest;
import com.f2x.neurohub.testing.Database;
import com.f2x.neurohub.testing.TestUsers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Guesses that come at the same time; here they wait for their turn at hashing until all have come. */
@ApplicationTest
class GuessesAtOnceTests {

    private static final int ALL = 80;
    private static final int LIMIT = 10;
    private static final int RIGHT = 4;
    private static final String ADDRESS = "203.0.113.80";
    private static final String NEW = "a long walk in autumn";

    private final Api api;
    private final TestUsers users;
    private final Database database;
    private final Passwords passwords;
    private final ExecutorService clients = Executors.newFixedThreadPool(ALL);

    GuessesAtOnceTests(
            @Autowired Api api,
            @Autowired TestUsers users,
            @Autowired Database database,
            @Autowired Passwords passwords) {
        this.api = api;
        this.users = users;
        this.database = database;
        this.passwords = passwords;
    }

    @AfterEach
    void end() {
        clients.shutdownNow();
    }

    @ParameterizedTest
    @EnumSource
    void noMoreThanTheLimitAreLookedAtAndTheRightOneLooksLikeTheOthers(Door door) {
        String name = users.named("at_once_" + door.name().toLowerCase(Locale.ROOT), Role.VIEWER);
        Api owner = api.asUser(name);
        long id = owner.get("/api/v1/users/me").expect(200).id();
        List<CompletableFuture<Answer>> answers = new ArrayList<>();

        whileNothingIsHashed(() -> {
            IntStream.range(0, LIMIT - 1)
                    .forEach(number -> answers.add(
                            send(door, owner, id, name, number == RIGHT ? TestUsers.PASSWORD : "wrong " + number)));
            await().until(() -> counted(name) == LIMIT - 1);
            IntStream.range(LIMIT - 1, ALL)
                    .forEach(number -> answers.add(send(door, owner, id, name, "wrong " + number)));
            await().until(() -> answers.stream().filter(Future::isDone).count() == ALL - LIMIT);
        });

        List<Integer> statuses = answers.stream()
                .map(CompletableFuture::join)
                .map(Answer::status)
                .toList();
        assertThat(counted(name)).isEqualTo(LIMIT);
        assertThat(statuses.subList(0, LIMIT - 1)).containsOnly(423);
        assertThat(statuses).containsOnlyOnce(door.wrong).containsOnly(door.wrong, 423);
        database.update("update sign_in_failures set blocked_until = now()");
        new SignIns(api, ADDRESS).json(name, TestUsers.PASSWORD).expect(200);
    }

    @Test
    void whoeverWaitsInVainIsToldWhenToComeBackAndHasNotGuessed() {
        int waiting = new HashingProperties(0, 50, Duration.ZERO).waiting();
        Api reader = api.as(Role.VIEWER);
        users.named("one_too_many", Role.OPERATOR);
        List<CompletableFuture<Answer>> answers = new ArrayList<>();

        whileNothingIsHashed(() -> {
            IntStream.range(0, waiting)
                    .forEach(number -> answers.add(CompletableFuture.supplyAsync(
                            () -> new SignIns(api, "203.0.113.81").json("queuer " + number, "wrong"), clients)));
            await().until(() -> passwords.turns().getQueueLength() == waiting);

            Answer refused = new SignIns(api, "203.0.113.82")
                    .json("one_too_many", TestUsers.PASSWORD)
                    .expectProblem(503, "PASSWORDS_BUSY");
            assertThat(refused.header("Retry-After")).isEqualTo("2");
            assertThat(counted("one_too_many")).isZero();
            reader.get("/api/v1/lots?limit=1").expect(200);
        });

        answers.forEach(answer -> answer.join().expectProblem(401, "BAD_CREDENTIALS"));
    }

    private CompletableFuture<Answer> send(Door door, Api owner, long id, String name, String password) {
        Supplier<Answer> request = switch (door) {
            case JSON -> () -> new SignIns(api, ADDRESS).json(name, password);
            case FORM -> () -> new SignIns(api, ADDRESS).form(name, password);
            case OWN_PASSWORD ->
                () -> owner.from(ADDRESS)
                        .put("/api/v1/users/me/password", Map.of("old_password", password, "new_password", NEW));
            case PASSWORD ->
                () -> owner.from(ADDRESS)
                        .put(
                                "/api/v1/users/" + id + "/password",
                                Map.of("old_password", password, "new_password", NEW));
            case PASSWORD_BY_QUERY ->
                () -> owner.from(ADDRESS)
                        .put(
                                "/api/v1/users/" + id + "/password?new_password=" + NEW.replace(' ', '+')
                                        + "&old_password=" + password.replace(' ', '+'),
                                "");
        };
        return CompletableFuture.supplyAsync(request, clients);
    }

    private long counted(String name) {
        return database.number(
                "select coalesce(max(failures), 0) from sign_in_failures"
                        + " where kind = 'ACCOUNT' and subject_hash = sha256(convert_to(?, 'UTF8'))",
                name);
    }

    private void whileNothingIsHashed(Runnable work) {
        int turns = passwords.turns().drainPermits();
        try {
            work.run();
        } finally {
            passwords.turns().release(turns);
        }
    }

    /** Where a password is asked for, and the answer to a wrong one. */
    enum Door {
        JSON(401),
        FORM(400),
        OWN_PASSWORD(422),
        PASSWORD(422),
        PASSWORD_BY_QUERY(422);

        private final int wrong;

        Door(int wrong) {
            this.wrong = wrong;
        }
    }
}
