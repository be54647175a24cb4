/** Takes a node out of service without failing anybody: what has begun ends, what comes is sent elsewhere. */
@NamedInterface("drain")
@NullMarked
package com.f2x.neurohub.platform.drain;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
