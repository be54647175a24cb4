package com.f2x.neurohub.identity.caller;

import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessResourceFailureException;

/**
 * Remembers what was loaded. There is one load of a key at a time, on the thread of who asks first; those who ask
 * meanwhile share what comes of it, a failure too, which is remembered for a moment. So when what is asked does not
 * answer, nobody waits longer than the first one does, however many wait.
 *
 * @param <K> what is looked for
 * @param <V> what is found
 */
public final class SharedLoads<K, V> {

    private static final Duration MEMORY_OF_FAILURES = Duration.ofSeconds(1);
    private static final Duration PATIENCE = Duration.ofSeconds(4);

    private final AsyncCache<K, Outcome<V>> outcomes;

    /**
     * Remembers nothing yet.
     *
     * @param most how many keys are remembered
     * @param memory for how long
     */
    public SharedLoads(int most, Duration memory) {
        outcomes = Caffeine.newBuilder()
                .maximumSize(most)
                .expireAfter(Expiry.<K, Outcome<V>>writing(
                        (key, outcome) -> outcome.failure() == null ? memory : MEMORY_OF_FAILURES))
                .buildAsync();
    }

    /**
     * Returns what is remembered, or else loaded.
     *
     * @throws DataAccessResourceFailureException if somebody else's load takes too long; also whatever the load throws
     */
    public V get(K key, Supplier<V> load) {
        CompletableFuture<Outcome<V>> mine = new CompletableFuture<>();
        CompletableFuture<Outcome<V>> shared = outcomes.get(key, (unknown, executor) -> mine);
        if (shared == mine) {
            mine.complete(Outcome.of(load));
        }
        return await(shared).get();
    }

    /** Forgets everything; what is being loaded will not be remembered. */
    public void forgetAll() {
        outcomes.synchronous().invalidateAll();
    }

    private static <V> Outcome<V> await(CompletableFuture<Outcome<V>> shared) {
        try {
            return shared.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DataAccessResourceFailureException("Interrupted while somebody else loads the same", e);
        } catch (ExecutionException | TimeoutException e) {
            throw new DataAccessResourceFailureException("Somebody else loads the same, and has no answer", e);
        }
    }

    private record Outcome<V>(@Nullable V value, @Nullable Throwable failure) {

        static <V> Outcome<V> of(Supplier<V> load) {
            try {
                return new Outcome<>(load.get(), null);
            } catch (RuntimeException | Error e) {
                return new Outcome<>(null, e);
            }
        }

        @SuppressWarnings("NullAway") // without a failure the value is what the load returned
        V get() {
            if (failure instanceof RuntimeException e) {
                throw e;
            }
            if (failure instanceof Error e) {
                throw e;
            }
            return value;
        }
    }
}
