package com.f2x.neurohub.inbound.source;

import java.time.Instant;

/**
 * A source of events.
 *
 * @param sourceCode what it is called in requests; it never changes
 * @param sourceName what people call it
 * @param sourceKey its key in the raw layer, hexadecimal: {@code tenant_hk}
 * @param createdAt since when it is known
 */
record EventSource(String sourceCode, String sourceName, String sourceKey, Instant createdAt) {}
