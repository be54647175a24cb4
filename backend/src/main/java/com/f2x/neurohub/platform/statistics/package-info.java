/**
 * How PostgreSQL is, by its own statistics: read every few seconds with one statement beside the pool, so that neither
 * a scrape nor a request ever waits for it.
 */
@NamedInterface("statistics")
@NullMarked
package com.f2x.neurohub.platform.statistics;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
