/**
 * Counts and times what every request asks of the database, and says how the application is.
 *
 * <p>A statement is one execution sent to the database: a JDBC batch is one, beginning and ending transactions and
 * checking pooled connections are none. A request's statements are those of its own thread from the moment its handler
 * is chosen, so that neither signing in nor background work is counted.
 */
@NamedInterface("monitoring")
@NullMarked
package com.f2x.neurohub.platform.monitoring;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
