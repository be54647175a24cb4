package com.f2x.neurohub.inbound.event;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far the events of a source are.
 *
 * @param pending how many wait
 * @param waiting how many of these wait for another attempt
 * @param processing how many a worker has
 * @param errors how many were given up
 * @param oldestPendingAt when the oldest came that waits
 * @param eventsToday how many came today, by UTC
 * @param avgMinutes how long it took, from coming to being done, on average of the last hour
 * @param hours what follows is of so many hours
 * @param received how many came in them
 * @param processed how many of these are done
 * @param rate that in percent
 */
record EventStatusView(
        long pending,
        long waiting,
        long processing,
        long errors,
        @Nullable Instant oldestPendingAt,
        long eventsToday,
        @Nullable BigDecimal avgMinutes,
        int hours,
        long received,
        long processed,
        BigDecimal rate) {}
