/** The plant: production lines, equipment, stations and their sessions. */
@ApplicationModule(allowedDependencies = {"shared", "product :: process"})
@NullMarked
package com.f2x.neurohub.plant;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
