/**
 * Load on the packaged application, run with {@code -Pbench}: how many messages it takes, and how long they wait.
 * Gatling sends at fixed times, whether or not answers come, so that a server that stalls is seen by everybody who
 * would have come meanwhile.
 */
@NullMarked
package com.f2x.neurohub.load;

import org.jspecify.annotations.NullMarked;
