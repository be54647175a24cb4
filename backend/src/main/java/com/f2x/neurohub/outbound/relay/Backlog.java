package com.f2x.neurohub.outbound.relay;

import java.time.Duration;

/**
 * What has not been delivered.
 *
 * @param deadLetters events that were given up and not delivered since
 * @param disabled subscriptions that failures disabled
 * @param age how long the oldest event waits that an enabled subscription is to be told
 */
record Backlog(long deadLetters, long disabled, Duration age) {

    static final Backlog NONE = new Backlog(0, 0, Duration.ZERO);
}
