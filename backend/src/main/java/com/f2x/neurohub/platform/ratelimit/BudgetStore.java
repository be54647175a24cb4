package com.f2x.neurohub.platform.ratelimit;

import com.f2x.neurohub.shared.thread.DaemonThreads;
import io.github.bucket4j.BucketConfiguration;
import io.github.bucket4j.distributed.BucketProxy;
import io.github.bucket4j.distributed.ExpirationAfterWriteStrategy;
import io.github.bucket4j.distributed.jdbc.PrimaryKeyMapper;
import io.github.bucket4j.distributed.proxy.ProxyManager;
import io.github.bucket4j.postgresql.Bucket4jPostgreSQL;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * The budgets of hours and days, in the database. It is asked on threads of its own: a request waits no longer than a
 * second for it, and while it does not answer nobody waits at all.
 */
@Repository
class BudgetStore implements DisposableBean {

    private static final Logger log = LoggerFactory.getLogger(BudgetStore.class);
    private static final Duration PATIENCE = Duration.ofSeconds(1);
    private static final Duration PAUSE = Duration.ofSeconds(5);
    private static final int THREADS = 2;
    private static final int MOST_WAITING = 200;

    private final ProxyManager<String> budgets;
    private final JdbcClient jdbc;
    private final ThreadPoolExecutor threads;
    private volatile long awaySince = System.nanoTime() - PAUSE.toNanos();

    BudgetStore(DataSource source, JdbcClient jdbc) {
        this.jdbc = jdbc;
        this.budgets = Bucket4jPostgreSQL.selectForUpdateBasedBuilder(source)
                .table("request_budgets")
                .idColumn("client")
                .expiresAtColumn("expires_millis")
                .primaryKeyMapper(PrimaryKeyMapper.STRING)
                .expirationAfterWrite(
                        ExpirationAfterWriteStrategy.basedOnTimeForRefillingBucketUpToMax(Duration.ofMinutes(1)))
                .build();
        this.threads = new ThreadPoolExecutor(
                THREADS,
                THREADS,
                1,
                TimeUnit.MINUTES,
                new ArrayBlockingQueue<>(MOST_WAITING),
                DaemonThreads.named("request-budgets"));
        threads.allowCoreThreadTimeOut(true);
    }

    /**
     * Draws from a client's budget.
     *
     * @param most how much
     * @return what was drawn; nothing if the database does not answer
     */
    Optional<Draw> draw(Client client, Budget budget, long most) {
        if (System.nanoTime() - awaySince < PAUSE.toNanos()) {
            return Optional.empty();
        }
        try {
            Future<Draw> drawn = threads.submit(() -> drawNow(client, budget, most));
            return Optional.of(drawn.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS));
        } catch (ExecutionException | TimeoutException | RejectedExecutionException e) {
            awaySince = System.nanoTime();
            log.warn("Budgets of hours and days are not counted for a moment: {}", e.toString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return Optional.empty();
    }

    /** Removes budgets that are full again, so that nobody's row need be there. */
    @Transactional
    int removeFull(int most) {
        return jdbc.sql("""
                        delete from request_budgets
                        where client in (select client
                                         from request_budgets
                                         where expires_millis < extract(epoch from now()) * 1000
                                         limit :most
                                         for update skip locked)
                        """).param("most", most).update();
    }

    @Override
    public void destroy() {
        threads.shutdownNow();
    }

    private Draw drawNow(Client client, Budget budget, long most) {
        BucketProxy bucket = budgets.getProxy(budget.name() + ":" + client.id(), budget::configuration);
        long tokens = bucket.tryConsumeAsMuchAsPossible(most);
        Duration wait = tokens > 0
                ? Duration.ZERO
                : Duration.ofNanos(bucket.estimateAbilityToConsume(1).getNanosToWaitForRefill());
        return new Draw(tokens, wait.compareTo(PAUSE) < 0 ? PAUSE : wait);
    }

    /**
     * What a client may ask in a long time.
     *
     * @param name tells it from other budgets, and from those of other settings
     * @param limit how much
     * @param period in how long a time
     */
    record Budget(String name, long limit, Duration period) {

        static Budget of(String name, long limit, Duration period) {
            return new Budget("%s:%d".formatted(name, limit), limit, period);
        }

        BucketConfiguration configuration() {
            return BucketConfiguration.builder()
                    .addLimit(bandwidth -> bandwidth.capacity(limit).refillGreedy(limit, period))
                    .build();
        }
    }

    /**
     * What was drawn.
     *
     * @param tokens how much
     * @param pause how long to wait until there is more, if it was nothing
     */
    record Draw(long tokens, Duration pause) {}
}
