package com.f2x.neurohub.outbound.feed;

/**
 * An event as clients are told it, written once for all of them.
 *
 * @param sequence its place in the order
 * @param topic what kind of thing
 * @param body the event as webhooks send it
 */
record FeedEvent(long sequence, String topic, String body) {}
