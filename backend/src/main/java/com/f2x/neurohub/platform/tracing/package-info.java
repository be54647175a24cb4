/**
 * Traces by OpenTelemetry, for as long as it is said where they go: otherwise nothing of this package or of the library
 * is there.
 */
@NullMarked
package com.f2x.neurohub.platform.tracing;

import org.jspecify.annotations.NullMarked;
