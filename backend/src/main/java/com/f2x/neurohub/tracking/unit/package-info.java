/** What clients call a unit, and the lock under which everything happens to it. */
@NamedInterface("unit")
@NullMarked
package com.f2x.neurohub.tracking.unit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
