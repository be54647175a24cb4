/** How good production is: yields. It only reads. */
@ApplicationModule(allowedDependencies = "shared")
@NullMarked
package com.f2x.neurohub.quality;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
