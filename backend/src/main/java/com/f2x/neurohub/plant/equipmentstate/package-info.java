/** Equipment time: in which state of SEMI E10 a machine was at any time. */
@NamedInterface("equipmentstate")
@NullMarked
package com.f2x.neurohub.plant.equipmentstate;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
