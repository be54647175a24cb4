package com.f2x.neurohub.alert.watch;

/** Looks for one thing, and says on the board what it sees. */
@FunctionalInterface
interface Watch {

    /** Looks, within a transaction that no other node has at the same time. */
    void look();
}
