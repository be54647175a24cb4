/** What happened to a unit, from its first step to the last. It only reads. */
@ApplicationModule(
        allowedDependencies = {"shared", "measurement", "tracking :: lot", "tracking :: wip", "tracking :: serial"})
@NullMarked
package com.f2x.neurohub.trace;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
