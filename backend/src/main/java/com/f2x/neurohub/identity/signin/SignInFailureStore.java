package com.f2x.neurohub.identity.signin;

import java.time.Duration;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The refused sign-ins in the database, by name and by client address. */
@Repository
class SignInFailureStore {

    private final JdbcClient jdbc;

    SignInFailureStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Block> findBlock(SignInAttempt attempt) {
        return statement(SignInFailureSql.FIND_BLOCK, attempt)
                .query(Block.class)
                .optional();
    }

    void forgetOld(LimitProperties limits) {
        jdbc.sql(SignInFailureSql.FORGET_OLD)
                .param("window", limits.window().toSeconds())
                .update();
    }

    void count(SignInAttempt attempt, LimitProperties limits) {
        statement(SignInFailureSql.COUNT, attempt)
                .param("window", limits.window().toSeconds())
                .update();
    }

    void block(SignInAttempt attempt, LimitProperties limits) {
        statement(SignInFailureSql.BLOCK, attempt)
                .param("first", limits.firstBlock().toSeconds())
                .param("longest", limits.longestBlock().toSeconds())
                .param("accountLimit", limits.account())
                .param("addressLimit", limits.address())
                .update();
    }

    void forgetAccount(SignInAttempt attempt) {
        jdbc.sql(SignInFailureSql.FORGET_ACCOUNT)
                .param("account", attempt.accountHash())
                .update();
    }

    private JdbcClient.StatementSpec statement(String sql, SignInAttempt attempt) {
        return jdbc.sql(sql).param("account", attempt.accountHash()).param("address", attempt.addressHash());
    }

    /**
     * Why an attempt comes too early.
     *
     * @param ofAccount whether the name is locked; otherwise the address is kept away
     * @param seconds how long it lasts
     */
    record Block(boolean ofAccount, int seconds) {

        Duration time() {
            return Duration.ofSeconds(seconds);
        }
    }
}
