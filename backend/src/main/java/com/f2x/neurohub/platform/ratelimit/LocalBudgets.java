package com.f2x.neurohub.platform.ratelimit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;

/**
 * The budgets of seconds and minutes, which each node keeps for itself. A client that stays away is forgotten once its
 * budget is full again, and the longest absent one when there are too many.
 */
final class LocalBudgets {

    /** Known clients and strangers apart: however many strangers come, they drive nobody out who is known. */
    private static final int MOST = 50_000;

    private static final int SHARE_OF_LOOKS = 20;

    private final RateLimitProperties properties;
    private final TimeMeter time;
    private final Bucket all;
    private final Bucket looks;
    private final Cache<Client, Bucket> known = bounded();
    private final Cache<Client, Bucket> strangers = bounded();

    LocalBudgets(RateLimitProperties properties, TimeMeter time) {
        this.properties = properties;
        this.time = time;
        this.all = bucket(properties.globalPerSecond(), Duration.ofSeconds(1));
        this.looks = bucket(Math.max(1, properties.globalPerSecond() / SHARE_OF_LOOKS), Duration.ofSeconds(1));
    }

    /** Takes a request out of what the node takes in a second. */
    Grant takeOfAll() {
        return Grant.of(all.tryConsumeAndReturnRemaining(1), capacity(properties.globalPerSecond()));
    }

    /** Takes a look at a token out of those that a node may take beyond the budgets of addresses. */
    boolean takeLook() {
        return looks.tryConsume(1);
    }

    /** Takes a request out of a client's minute. */
    Grant take(Client client) {
        return Grant.of(of(client).tryConsumeAndReturnRemaining(1), capacity(perMinute(client.kind())));
    }

    /** Gives a request back that turned out to be somebody else's. */
    void giveBack(Client client) {
        of(client).addTokens(1);
    }

    long size() {
        known.cleanUp();
        strangers.cleanUp();
        return known.estimatedSize() + strangers.estimatedSize();
    }

    private Bucket of(Client client) {
        Cache<Client, Bucket> cache = client.kind() == Client.Kind.ADDRESS ? strangers : known;
        return cache.get(client, unknown -> bucket(perMinute(unknown.kind()), Duration.ofMinutes(1)));
    }

    private int perMinute(Client.Kind kind) {
        return switch (kind) {
            case PERSON -> properties.perClientPerMinute();
            case KEY -> properties.perKeyPerMinute();
            case ADDRESS -> properties.perAddressPerMinute();
        };
    }

    private long capacity(int limit) {
        return Math.round(limit * properties.burst());
    }

    private Bucket bucket(int limit, Duration period) {
        return Bucket.builder()
                .withCustomTimePrecision(time)
                .addLimit(budget -> budget.capacity(capacity(limit)).refillGreedy(limit, period))
                .build();
    }

    /** No budget takes longer to fill than the largest burst, in minutes. */
    private static Cache<Client, Bucket> bounded() {
        return Caffeine.newBuilder()
                .maximumSize(MOST)
                .expireAfterAccess(Duration.ofMinutes(5))
                .build();
    }
}
