/**
 * What clients call a unit, the states it can be in, and the lock under which everything happens to it: what lots, WIP
 * items and serials stand on.
 */
@NamedInterface("unit")
@NullMarked
package com.f2x.neurohub.tracking.unit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
