package com.f2x.neurohub.outbound.feed;

/**
 * Figures as clients are told them, written once for all of them.
 *
 * @param json a JSON object
 */
record ShownMetrics(String json) {}
