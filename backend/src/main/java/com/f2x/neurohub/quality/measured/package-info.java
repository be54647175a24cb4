/** What was measured: runs with their measurements, their counts, and which codes there are. */
@NullMarked
package com.f2x.neurohub.quality.measured;

import org.jspecify.annotations.NullMarked;
