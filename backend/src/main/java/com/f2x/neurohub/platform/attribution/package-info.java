/** Tells the database in whose name each transaction writes, and whose events it is about. */
@NamedInterface("attribution")
@NullMarked
package com.f2x.neurohub.platform.attribution;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
