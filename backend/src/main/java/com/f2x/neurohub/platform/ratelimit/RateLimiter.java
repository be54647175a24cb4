package com.f2x.neurohub.platform.ratelimit;

import com.f2x.neurohub.shared.problem.Rule;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.util.Optional;

/** All budgets, and what is taken from which. A request is refused by the first that is empty. */
final class RateLimiter {

    private final LocalBudgets local;
    private final SharedBudget hoursOfPeople;
    private final SharedBudget hoursOfKeys;
    private final SharedBudget heavyDays;
    private final boolean failOpen;

    RateLimiter(RateLimitProperties properties, BudgetStore store, TimeMeter time) {
        this.local = new LocalBudgets(properties, time);
        this.hoursOfPeople = hours("hour", properties.perClientPerHour(), store, time);
        this.hoursOfKeys = hours("hour", properties.perKeyPerHour(), store, time);
        this.heavyDays = new SharedBudget(
                store,
                BudgetStore.Budget.of("heavy", properties.heavyOperationsPerClientPerDay(), Duration.ofDays(1)),
                time);
        this.failOpen = properties.failOpen();
    }

    Grant takeOfAll() {
        return local.takeOfAll();
    }

    /** A request of somebody nobody knows. */
    Grant takeOfAddress(Client address) {
        return local.take(address);
    }

    /** Whether one more token may be looked at from an address whose budget is used up. */
    boolean mayLook() {
        return local.takeLook();
    }

    /** Gives back what was taken from an address for a caller who turned out to be known. */
    void giveBack(Client address) {
        local.giveBack(address);
    }

    /** A request of a caller who is known. */
    Grant take(Client caller) {
        Grant minute = local.take(caller);
        if (!minute.granted()) {
            return minute;
        }
        SharedBudget hours = caller.kind() == Client.Kind.KEY ? hoursOfKeys : hoursOfPeople;
        return settled(hours.take(caller), minute);
    }

    /** A heavy operation, in addition to its request. */
    Grant takeHeavy(Client caller) {
        return settled(heavyDays.take(caller), new Grant(true, 0, 0, Duration.ZERO, Duration.ZERO));
    }

    private Grant settled(Optional<Grant> shared, Grant otherwise) {
        if (shared.isEmpty() && !failOpen) {
            throw Rule.DATABASE_UNAVAILABLE.because("Requests cannot be counted; try again later");
        }
        return shared.filter(grant -> !grant.granted()).orElse(otherwise);
    }

    private static SharedBudget hours(String name, long limit, BudgetStore store, TimeMeter time) {
        return new SharedBudget(store, BudgetStore.Budget.of(name, limit, Duration.ofHours(1)), time);
    }
}
