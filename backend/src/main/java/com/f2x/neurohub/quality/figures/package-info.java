/** The figures of production, each defined once and read by one statement; whoever shows them asks here. */
@NamedInterface("figures")
@NullMarked
package com.f2x.neurohub.quality.figures;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
