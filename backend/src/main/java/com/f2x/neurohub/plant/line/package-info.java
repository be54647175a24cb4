/** Production lines. */
@NamedInterface("line")
@NullMarked
package com.f2x.neurohub.plant.line;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
