package com.f2x.neurohub.platform.database;

import static org.assertj.core.api.Assertions.assertThat;

import com.f2x.neurohub.shared.access.Role;
import com.f2x.neurohub.testing.Answer;
import com.f2x.neurohub.testing.Api;
import com.f2x.neurohub.testing.ApplicationTest;
import com.f2x.neurohub.testing.Database;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** No statement waits for ever, and nothing else waits for those that do. */
@ApplicationTest
class DatabaseLimitTests {

    private static final int MORE_THAN_CONNECTIONS = 40;

    /** Far less than without limits, where everything waits until the lock goes. */
    private static final Duration LIMIT = Duration.ofSeconds(40);

    private static final Duration PROMPT = Duration.ofSeconds(6);

    private final Api api;
    private final Database database;
    private final JdbcClient jdbc;
    private final TransactionOperations transactions;

    DatabaseLimitTests(
            @Autowired Api api,
            @Autowired Database database,
            @Autowired JdbcClient jdbc,
            @Autowired TransactionOperations transactions) {
        this.transactions = transactions;
        this.api = api;
        this.database = database;
        this.jdbc = jdbc;
    }

    @ParameterizedTest
    @CsvSource({"lock_timeout, 1s", "statement_timeout, 30s", "idle_in_transaction_session_timeout, 1min"})
    void theConnectionsOfRequestsHaveLimits(String setting, String expected) {
        assertThat(jdbc.sql("show " + setting).query(String.class).single()).isEqualTo(expected);
    }

    @Test
    void aLockedTableStopsOnlyWhoNeedsIt() throws Exception {
        Api viewer = api.as(Role.VIEWER);
        ExecutorService clients = Executors.newFixedThreadPool(MORE_THAN_CONNECTIONS);
        try (Connection other = locked("lots")) {
            long begin = System.nanoTime();
            List<Future<Answer>> lots = new ArrayList<>();
            for (int i = 0; i < MORE_THAN_CONNECTIONS; i++) {
                lots.add(clients.submit(() -> viewer.get("/api/v1/lots?limit=1")));
            }
            assertHealthy();
            for (int i = 0; i < 5; i++) {
                viewer.get("/api/v1/processes").expect(200);
            }
            assertHealthy();
            for (Future<Answer> answer : lots) {
                assertThat(answer.get().status()).isIn(409, 503);
                assertThat(answer.get().header("Retry-After")).isNotEmpty();
            }
            assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(LIMIT);
            other.rollback();
        } finally {
            clients.shutdownNow();
        }
        viewer.get("/api/v1/lots?limit=1").expect(200);
    }

    @Test
    void writingWaitsLongerForALockThanReading() {
        transactions.executeWithoutResult(transaction -> assertThat(limit()).isEqualTo("1s"));
        MockHttpServletRequest request = new MockHttpServletRequest();
        RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(request));
        try {
            transactions.executeWithoutResult(transaction -> assertThat(limit()).isEqualTo("4s"));
        } finally {
            RequestContextHolder.resetRequestAttributes();
        }
        assertThat(limit()).isEqualTo("1s");
    }

    private String limit() {
        return jdbc.sql("show lock_timeout").query(String.class).single();
    }

    @Test
    void whetherItLivesIsToldWithoutLookingAtTheToken() {
        api.withToken("no token of ours").get("/actuator/health/liveness").expect(200);
        api.withToken("no token of ours").get("/api/v1/lots").expect(401);
    }

    private void assertHealthy() {
        long begin = System.nanoTime();
        api.withToken(null).get("/health").expect(200);
        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(PROMPT);
    }

    private Connection locked(String table) throws SQLException {
        Connection connection = database.connect();
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            statement.execute("lock table %s in access exclusive mode".formatted(table));
        }
        return connection;
    }
}
