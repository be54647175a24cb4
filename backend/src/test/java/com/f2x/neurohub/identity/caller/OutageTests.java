package com.f2x.neurohub.identity.caller;

import static com.f2x.neurohub.testing.machine.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

import com.f2x.neurohub.identity.signin.SignIns;
import com.f2x.neurohub.shared.access.Role;
import com.f2x.neurohub.testing.Answer;
import com.f2x.neurohub.testing.Api;
import com.f2x.neurohub.testing.ApplicationTest;
import com.f2x.neurohub.testing.Database;
import com.f2x.neurohub.testing.Outage;
import com.f2x.neurohub.testing.TestUsers;
import com.f2x.neurohub.testing.Together;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Clients that share one token, as the threads of a station do, while the database is away. */
@ApplicationTest
class OutageTests {

    private static final int CLIENTS = 20;

    private final Api api;
    private final TestUsers users;
    private final CallerCache callers;
    private final HikariDataSource pool;
    private final String database;

    OutageTests(
            @Autowired Api api,
            @Autowired TestUsers users,
            @Autowired CallerCache callers,
            @Autowired Database database,
            @Autowired DataSource pool)
            throws SQLException {
        this.api = api;
        this.users = users;
        this.callers = callers;
        this.pool = pool.unwrap(HikariDataSource.class);
        this.database = database.text("select current_database()");
    }

    @Test
    void allAreAnsweredAfterOneTimeOutAndServedAgainWithoutARestart() {
        Api client = api.withToken(new SignIns(api, "192.0.2.77")
                .json(users.named("in_the_dark", Role.VIEWER), TestUsers.PASSWORD)
                .expect(200)
                .text("access_token"));
        List<Answer> answers = withoutDatabase(() -> {
            callers.forgetAll();
            return Together.atOnce(CLIENTS, number -> client.get(number == 0 ? "/health" : "/api/v1/lots?limit=1"));
        });

        answers.get(0).expect(503);
        answers.subList(1, CLIENTS).forEach(answer -> answer.expectProblem(503, "DATABASE_UNAVAILABLE"));
        await().until(() -> client.get("/api/v1/lots?limit=1").status() == 200);
    }

    private <T> T withoutDatabase(Supplier<T> work) {
        return Outage.of(database, () -> {
            pool.getHikariPoolMXBean().softEvictConnections();
            long begun = System.nanoTime();
            T done = work.get();
            assertThat((System.nanoTime() - begun) / 1_000_000)
                    .isBetween(pool.getConnectionTimeout(), pool.getConnectionTimeout() * CLIENTS / 4);
            return done;
        });
    }
}
