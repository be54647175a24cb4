package com.f2x.neurohub.platform.attribution;

import static org.assertj.core.api.Assertions.assertThat;

import com.f2x.neurohub.shared.access.Caller;
import com.f2x.neurohub.shared.access.OverrideReason;
import com.f2x.neurohub.shared.access.PermissionTable;
import com.f2x.neurohub.shared.access.Role;
import com.f2x.neurohub.testing.Api;
import com.f2x.neurohub.testing.ApplicationTest;
import com.f2x.neurohub.testing.Database;
import java.net.http.HttpRequest;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** A trigger on the users writes down what the database is told. */
@ApplicationTest
class AttributedTransactionsTests {

    private final Api api;
    private final JdbcClient jdbc;
    private final Database database;
    private final TransactionOperations transactions;

    AttributedTransactionsTests(
            @Autowired Api api,
            @Autowired JdbcClient jdbc,
            @Autowired Database database,
            @Autowired TransactionOperations transactions) {
        this.api = api;
        this.jdbc = jdbc;
        this.database = database;
        this.transactions = transactions;
    }

    @BeforeEach
    void writeDownWhatTheDatabaseIsTold() {
        change("drop table if exists told");
        change("create table told (user_id text, client_ip text, request_id text, reason text, user_agent text,"
                + " station text, source text)");
        change("grant all on told to public");
        change("""
                create or replace function write_down() returns trigger language plpgsql as $$
                begin
                    insert into told values (current_setting('app.current_user_id', true),
                        current_setting('app.client_ip', true), current_setting('app.request_id', true),
                        current_setting('app.override_reason', true), current_setting('app.user_agent', true),
                        current_setting('app.station', true), current_setting('app.source', true));
                    return null;
                end $$
                """);
        change("create or replace trigger trg_told after update of department on users"
                + " for each row execute function write_down()");
    }

    @AfterEach
    void leaveTheUsersAlone() {
        change("drop trigger trg_told on users");
        change("drop table told");
    }

    @Test
    void theDatabaseIsToldWhoWritesFromWhereInWhichRequestAndWhy() {
        Api manager = api.as(Role.MANAGER);
        long id = manager.get("/api/v1/users/me").expect(200).id();

        change(manager, "%EC%8A%B9%EC%9D%B8+by+QA");

        assertThat(told())
                .containsEntry("user_id", Long.toString(id))
                .containsEntry("client_ip", "198.51.100.77")
                .containsEntry("request_id", "request-0815")
                .containsEntry("reason", "승인 by QA")
                .containsEntry("user_agent", "Station/1.0")
                .containsEntry("station", "")
                .containsEntry("source", "application");
    }

    @Test
    void aReasonCountsOnlyFromThoseWhoMayOverride() {
        change(api.as(Role.OPERATOR), "because+I+say+so");

        assertThat(told()).containsEntry("reason", "");
    }

    /** Around a request with an Idempotency-Key the transaction begins before its handler reads the reason. */
    @Test
    void aReasonGivenWhileTheTransactionLastsIsToldToo() {
        Caller manager = Caller.person(1, "a_manager", Role.MANAGER, PermissionTable.usual());
        SecurityContextHolder.getContext().setAuthentication(new TestingAuthenticationToken(manager, null));
        RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(new MockHttpServletRequest()));
        try {
            String reason = transactions.execute(transaction -> {
                OverrideReason.give("late, but in time");
                return jdbc.sql("select current_setting('app.override_reason', true)")
                        .query(String.class)
                        .single();
            });
            assertThat(reason).isEqualTo("late, but in time");
        } finally {
            RequestContextHolder.resetRequestAttributes();
            SecurityContextHolder.clearContext();
        }
    }

    @Test
    void nothingIsLeftForTheNextTransactionOfTheConnection() {
        change(api.as(Role.MANAGER), "once");
        change("delete from told");

        change("update users set department = 'by hand' where username = 'test_manager'");

        assertThat(told().get("user_id")).isIn("", null);
        assertThat(told().get("reason")).isIn("", null);
        assertThat(told().get("user_agent")).isIn("", null);
        assertThat(told().get("source")).isNull();
    }

    private static void change(Api caller, String reason) {
        caller.send(caller.request("/api/v1/users/me")
                        .header("Content-Type", "application/json")
                        .header("X-Forwarded-For", "203.0.113.9, 198.51.100.77")
                        .header("X-Request-ID", "request-0815")
                        .header("X-Override-Reason", reason)
                        .header("User-Agent", "Station/1.0")
                        .PUT(HttpRequest.BodyPublishers.ofString("{\"department\":\"" + System.nanoTime() + "\"}")))
                .expect(200);
    }

    private Map<String, Object> told() {
        return jdbc.sql("select * from told").query().singleRow();
    }

    private void change(String sql) {
        database.update(sql);
    }
}
