/** How much work is recorded, as metrics, once its transaction has committed; and whose clocks are wrong. */
@NamedInterface("meter")
@NullMarked
package com.f2x.neurohub.execution.meter;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
