/** Interventions: what managers decided beside the rules, and why. Who decides has them recorded here. */
@NamedInterface("intervention")
@NullMarked
package com.f2x.neurohub.tracking.intervention;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
