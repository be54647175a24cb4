/** InterventionStore: what managers decided beside the rules, and why. */
@NamedInterface("intervention")
@NullMarked
package com.f2x.neurohub.tracking.intervention;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
