/** Stations: the programs at the test benches, and whether they can be heard. */
@NamedInterface("station")
@NullMarked
package com.f2x.neurohub.plant.station;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
