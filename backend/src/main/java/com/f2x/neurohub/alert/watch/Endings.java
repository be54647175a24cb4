package com.f2x.neurohub.alert.watch;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Resolves what was signalled and is over, after the others have looked. */
@Component
@Order(2)
class Endings implements Watch {

    private final EndingStore store;

    Endings(EndingStore store) {
        this.store = store;
    }

    @Override
    public void look() {
        store.resolveDefects();
        store.resolveMismatches();
        store.resolveMisuses();
        store.resolveHolds();
        store.resolveLots();
    }
}
