/** The three things that are tracked: lots, WIP items and serials. */
@ApplicationModule(
        allowedDependencies = {"shared", "product :: model", "product :: process", "product :: route", "plant :: line"})
@NullMarked
package com.f2x.neurohub.tracking;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
