/** How PostgreSQL runs the statements of the requests that a plant lives by, and what they cost it. */
@NullMarked
package com.f2x.neurohub.perf.plans;

import org.jspecify.annotations.NullMarked;
