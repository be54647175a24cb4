/** Units of measure, specs and verdicts: pure functions that judge what testers report. */
@ApplicationModule(allowedDependencies = "shared")
@NullMarked
package com.f2x.neurohub.measurement;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
