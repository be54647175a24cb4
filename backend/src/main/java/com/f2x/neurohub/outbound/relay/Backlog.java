package com.f2x.neurohub.outbound.relay;

import java.time.Duration;

/**
 * What an active subscription has not been told.
 *
 * @param name what people call it
 * @param disabled whether failures have disabled it
 * @param dead its events that were given up and not delivered since
 * @param waiting how many seconds its next event waits, 0 while it is disabled
 */
record Backlog(long id, String name, boolean disabled, long dead, long waiting) {

    boolean isLate(Duration limit) {
        return waiting > limit.toSeconds();
    }
}
