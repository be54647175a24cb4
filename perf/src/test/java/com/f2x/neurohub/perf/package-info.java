/**
 * What every request costs in SQL statements, counted over HTTP on tables of a thousand rows. Each operation of the API
 * has its entry in the {@link com.f2x.neurohub.perf.FeatureCounts} of its feature, or the build fails.
 */
@NullMarked
package com.f2x.neurohub.perf;

import org.jspecify.annotations.NullMarked;
