package com.f2x.neurohub.platform.monitoring;

import java.time.Duration;
import java.util.function.LongSupplier;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/**
 * Whether requests get connections to the database. A moment without a free one is none; a pool that is found exhausted
 * for longer than requests wait takes the node out of service, because what comes would be refused.
 */
final class PoolHealth implements HealthIndicator {

    private final NodeState node;
    private final Duration lasting;
    private final LongSupplier ticks;
    private long exhaustedSince;
    private boolean exhausted;

    PoolHealth(NodeState node, Duration lasting, LongSupplier ticks) {
        this.node = node;
        this.lasting = lasting;
        this.ticks = ticks;
    }

    @Override
    public Health health() {
        NodeState.Pool pool = node.pool();
        Health.Builder health = lasts(pool.isExhausted()) ? Health.outOfService() : Health.up();
        return health.withDetail("active", pool.active())
                .withDetail("most", pool.most())
                .withDetail("waiting", pool.waiting())
                .build();
    }

    private synchronized boolean lasts(boolean now) {
        long time = ticks.getAsLong();
        if (!now) {
            exhausted = false;
        } else if (!exhausted) {
            exhausted = true;
            exhaustedSince = time;
        }
        return exhausted && time - exhaustedSince >= lasting.toNanos();
    }
}
