/** Equipment. */
@NamedInterface("equipment")
@NullMarked
package com.f2x.neurohub.plant.equipment;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
