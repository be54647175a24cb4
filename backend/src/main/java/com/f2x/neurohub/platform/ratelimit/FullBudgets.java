package com.f2x.neurohub.platform.ratelimit;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Removes the rows of clients that stay away. */
@Component
class FullBudgets {

    private static final int AT_ONCE = 1000;

    private final BudgetStore store;

    FullBudgets(BudgetStore store) {
        this.store = store;
    }

    @Scheduled(initialDelayString = "10m", fixedDelayString = "10m")
    void remove() {
        while (store.removeFull(AT_ONCE) == AT_ONCE) {
            // The next ones, in a transaction of their own.
        }
    }
}
