/** Lots. */
@NamedInterface("lot")
@NullMarked
package com.f2x.neurohub.tracking.lot;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
