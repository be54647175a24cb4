/** Station sessions: one batch of one process at one station. On the wire they are called process headers. */
@NamedInterface("stationsession")
@NullMarked
package com.f2x.neurohub.plant.stationsession;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
