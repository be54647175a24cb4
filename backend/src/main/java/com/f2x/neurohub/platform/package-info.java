/** What carries the features: the database, security and web wiring, monitoring. It knows no feature. */
@ApplicationModule(allowedDependencies = "shared")
@NullMarked
package com.f2x.neurohub.platform;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
