package com.f2x.neurohub.identity.session;

import com.f2x.neurohub.shared.problem.ProblemException;
import com.f2x.neurohub.shared.problem.Rule;
import java.util.Optional;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Slows down guessing. After a number of refusals a name is locked, and an address kept away, for a time that doubles
 * with every further refusal. Names that do not exist are counted too, so that a lock tells nothing. All nodes count
 * together, in the database.
 */
@Component
@EnableConfigurationProperties(LimitProperties.class)
class SignInLimits {

    private static final String BLOCK = """
            select kind, ceil(extract(epoch from blocked_until - now()))::int as seconds
              from sign_in_failures
             where (kind = 'ACCOUNT' and subject_hash = :account or kind = 'ADDRESS' and subject_hash = :address)
               and blocked_until > now()
             order by kind
             limit 1
            """;
    private static final String COUNT = """
            insert into sign_in_failures as known (kind, subject_hash, failures)
            values ('ACCOUNT', :account, 1), ('ADDRESS', :address, 1)
                on conflict (kind, subject_hash) do update
               set failures = case when known.window_started_at < now() - make_interval(secs => :window)
                                   then 1 else known.failures + 1 end,
                   window_started_at = case when known.window_started_at < now() - make_interval(secs => :window)
                                            then now() else known.window_started_at end
            """;
    private static final String BLOCK_ON = """
            update sign_in_failures
               set blocked_until = now() + make_interval(secs => least(:longest,
                       :first * 2 ^ least(failures - case kind when 'ACCOUNT' then :accountLimit else :addressLimit end, 20)))
             where (kind = 'ACCOUNT' and subject_hash = :account or kind = 'ADDRESS' and subject_hash = :address)
               and failures >= case kind when 'ACCOUNT' then :accountLimit else :addressLimit end
            """;
    private static final String FORGET_OLD = """
            delete from sign_in_failures
             where window_started_at < now() - make_interval(secs => 2 * :window)
               and (blocked_until is null or blocked_until < now())
            """;
    private static final String FORGET_ACCOUNT =
            "delete from sign_in_failures where kind = 'ACCOUNT' and subject_hash = ?";

    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;
    private final LimitProperties properties;

    SignInLimits(JdbcClient jdbc, TransactionTemplate transactions, LimitProperties properties) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.properties = properties;
    }

    /**
     * Refuses an attempt that comes too early, be its password right or wrong.
     *
     * @throws ProblemException 423 if the name is locked, 429 if the address is kept away
     */
    void check(SignInAttempt attempt) {
        Optional<ProblemException> block = jdbc.sql(BLOCK)
                .param("account", attempt.accountHash())
                .param("address", attempt.addressHash())
                .query((row, index) -> refusal(row.getString("kind"), row.getInt("seconds")))
                .optional();
        if (block.isPresent()) {
            throw block.get();
        }
    }

    /** Counts a refused attempt. */
    void countFailure(SignInAttempt attempt) {
        transactions.executeWithoutResult(transaction -> {
            long window = properties.window().toSeconds();
            jdbc.sql(FORGET_OLD).param("window", window).update();
            jdbc.sql(COUNT)
                    .param("account", attempt.accountHash())
                    .param("address", attempt.addressHash())
                    .param("window", window)
                    .update();
            block(attempt);
        });
    }

    /**
     * Forgets the refusals of a name whose owner has come. Those of the address stay: its owner may be someone else.
     */
    void forget(SignInAttempt attempt) {
        jdbc.sql(FORGET_ACCOUNT).param(attempt.accountHash()).update();
    }

    private void block(SignInAttempt attempt) {
        jdbc.sql(BLOCK_ON)
                .param("account", attempt.accountHash())
                .param("address", attempt.addressHash())
                .param("first", properties.firstBlock().toSeconds())
                .param("longest", properties.longestBlock().toSeconds())
                .param("accountLimit", properties.account())
                .param("addressLimit", properties.address())
                .update();
    }

    private static ProblemException refusal(String kind, int seconds) {
        return kind.equals("ACCOUNT")
                ? Rule.ACCOUNT_LOCKED.because(
                        "Too many wrong passwords for this name: try again in %d seconds".formatted(seconds))
                : Rule.TOO_MANY_ATTEMPTS.because(
                        "Too many wrong passwords from this address: try again in %d seconds".formatted(seconds));
    }
}
