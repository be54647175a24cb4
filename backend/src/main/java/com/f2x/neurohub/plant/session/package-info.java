/** Station sessions: one batch of one process at one station. On the wire they are called process headers. */
@NamedInterface("session")
@NullMarked
package com.f2x.neurohub.plant.session;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
