package com.f2x.neurohub.outbound.relay;

/** Says whether work should end at the next opportunity. */
@FunctionalInterface
interface StopSignal {

    boolean isGiven();
}
