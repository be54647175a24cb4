package com.f2x.neurohub.outbound.event;

/**
 * Where events come from.
 *
 * @param uri what receivers tell plants apart by
 */
public record EventSource(String uri) {}
