/**
 * Bulk ingest: completed records of testers, taken exactly once. Reading, executing and answering run side by side, so
 * that neither side of a connection can make the other wait for ever.
 */
@NullMarked
package com.f2x.neurohub.execution.ingest;

import org.jspecify.annotations.NullMarked;
