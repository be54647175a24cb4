package com.f2x.neurohub.shared.time;

import java.time.Instant;

/**
 * A stretch of time.
 *
 * @param begin its first moment
 * @param end the first moment after it
 */
public record Span(Instant begin, Instant end) {}
