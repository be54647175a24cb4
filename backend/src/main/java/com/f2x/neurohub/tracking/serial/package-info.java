/** Serials: units once they are converted. */
@NamedInterface("serial")
@NullMarked
package com.f2x.neurohub.tracking.serial;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
