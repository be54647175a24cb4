package com.f2x.neurohub.platform.idempotency;

import static com.f2x.neurohub.platform.idempotency.KeyedClient.newKey;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.f2x.neurohub.shared.access.Role;
import com.f2x.neurohub.shared.problem.ProblemException;
import com.f2x.neurohub.shared.problem.Rule;
import com.f2x.neurohub.testing.ApplicationTest;
import com.f2x.neurohub.testing.Database;
import com.f2x.neurohub.testing.TestUsers;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.util.unit.DataSize;
import tools.jackson.databind.json.JsonMapper;

@ApplicationTest
class KeyStoreTests {

    private static final String SHA = "ab".repeat(32);

    private final JdbcClient jdbc;
    private final KeyStore store;
    private final ExpiredKeys expired;
    private final Database database;
    private final TransactionOperations transactions;
    private final long user;

    KeyStoreTests(
            @Autowired JdbcClient jdbc,
            @Autowired JsonMapper mapper,
            @Autowired ExpiredKeys expired,
            @Autowired Database database,
            @Autowired TestUsers users,
            @Autowired TransactionOperations transactions) {
        this.jdbc = jdbc;
        this.store = new KeyStore(
                jdbc,
                mapper,
                new IdempotencyProperties(
                        Duration.ofHours(1), Duration.ofSeconds(1), DataSize.ofBytes(10), Duration.ofHours(1)));
        this.expired = expired;
        this.database = database;
        this.transactions = transactions;
        this.user = database.number("select id from users where username = ?", users.withRole(Role.MANAGER));
    }

    @BeforeEach
    void noKeyHasExpired() {
        database.update("delete from idempotency_keys where expires_at < now()");
    }

    @Test
    void anAnswerThatIsTooLargeIsNotKeptYetTheRequestNotRepeated() {
        IdempotencyKey fits = keep(new byte[10]);
        IdempotencyKey large = keep(new byte[11]);

        assertThat(transactions.<KeptAnswer>execute(transaction -> store.read(fits)))
                .isNotNull();
        assertThatThrownBy(() -> transactions.execute(transaction -> store.read(large)))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        problem -> assertThat(problem.rule()).isEqualTo(Rule.IDEMPOTENT_ANSWER_NOT_KEPT));
    }

    @Test
    void theWaitForOthersLocksIsAsLongAsBefore() {
        transactions.executeWithoutResult(transaction -> {
            jdbc.sql("set local lock_timeout = '17s'").update();
            assertThat(store.claim(key())).isTrue();
            assertThat(jdbc.sql("show lock_timeout").query(String.class).single()).isEqualTo("17s");
        });
    }

    @Test
    void expiredKeysAreRemovedExceptThoseAnotherNodeTakes() {
        IdempotencyKey fresh = keep(new byte[0]);
        IdempotencyKey old = expire(keep(new byte[0]));
        IdempotencyKey busy = expire(keep(new byte[0]));

        transactions.executeWithoutResult(transaction -> {
            jdbc.sql("select user_id from idempotency_keys where idempotency_key = ? for update")
                    .param(busy.text())
                    .query(Long.class)
                    .single();
            Thread node = new Thread(expired::remove);
            node.start();
            join(node);
        });

        assertThat(kept(fresh)).isOne();
        assertThat(kept(old)).isZero();
        assertThat(kept(busy)).isOne();
        expired.remove();
        assertThat(kept(busy)).isZero();
    }

    private IdempotencyKey key() {
        return new IdempotencyKey(user, newKey(), SHA);
    }

    private IdempotencyKey keep(byte[] body) {
        IdempotencyKey key = key();
        transactions.executeWithoutResult(transaction -> {
            assertThat(store.claim(key)).isTrue();
            store.keep(key, new KeptAnswer(201, Map.of("ETag", "\"0\""), body));
        });
        return key;
    }

    private IdempotencyKey expire(IdempotencyKey key) {
        database.update(
                "update idempotency_keys set created_at = now() - interval '2 s', expires_at = now() - interval '1 s'"
                        + " where idempotency_key = ?",
                key.text());
        return key;
    }

    private long kept(IdempotencyKey key) {
        return database.number("select count(*) from idempotency_keys where idempotency_key = ?", key.text());
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
