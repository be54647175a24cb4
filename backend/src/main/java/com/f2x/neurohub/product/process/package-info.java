/** Processes (operations): what can be done to a unit, and which of it makes up the default route. */
@NamedInterface("process")
@NullMarked
package com.f2x.neurohub.product.process;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
