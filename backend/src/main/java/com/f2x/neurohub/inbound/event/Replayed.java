package com.f2x.neurohub.inbound.event;

/**
 * What came of the wish to have events processed again.
 *
 * @param replayed how many are
 */
record Replayed(int replayed) {}
