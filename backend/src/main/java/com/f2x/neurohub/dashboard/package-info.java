/** The figures as dashboards and reports show them. It defines none: each is asked of {@code quality}. */
@ApplicationModule(allowedDependencies = {"shared", "quality :: figures"})
@NullMarked
package com.f2x.neurohub.dashboard;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
