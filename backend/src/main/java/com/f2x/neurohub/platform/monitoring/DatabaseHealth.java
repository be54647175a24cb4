package com.f2x.neurohub.platform.monitoring;

import com.f2x.neurohub.platform.database.SideConnection;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/** Asks the database how it is, beside the pool. Who asks at the same time gets the same answer. */
final class DatabaseHealth implements HealthIndicator {

    private static final Health UP = Health.up().build();
    private static final Health DOWN = Health.down().build();

    private final SideConnection database;
    private CompletableFuture<Health> latest = CompletableFuture.completedFuture(DOWN);

    DatabaseHealth(SideConnection database) {
        this.database = database;
    }

    @Override
    public Health health() {
        return asked().copy()
                .completeOnTimeout(DOWN, 2L * SideConnection.PATIENCE_SECONDS, TimeUnit.SECONDS)
                .join();
    }

    /** That there is a valid connection is the answer. */
    private synchronized CompletableFuture<Health> asked() {
        if (latest.isDone()) {
            latest = database.ask(connection -> UP).exceptionally(failure -> DOWN);
        }
        return latest;
    }
}
