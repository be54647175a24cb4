/** WIP items: units until they have a serial. */
@NamedInterface("wip")
@NullMarked
package com.f2x.neurohub.tracking.wip;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
