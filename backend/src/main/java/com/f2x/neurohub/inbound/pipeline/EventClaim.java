package com.f2x.neurohub.inbound.pipeline;

import java.util.List;

/**
 * Events that a worker has for as long as its lease.
 *
 * @param worker its name, which no other claim has
 * @param events the events in the order in which they came; of a unit one at most
 * @param since when it was claimed, by {@link System#nanoTime}, a moment too early rather than too late
 */
record EventClaim(String worker, List<ClaimedEvent> events, long since) {}
