/** Labels of lots and units: what is on them, where they are printed, and what became of each. */
@ApplicationModule(allowedDependencies = {"shared", "platform :: drain", "tracking :: unit", "execution"})
@ReadsTables({"lots", "product_models", "serials", "wip_items"})
@NullMarked
package com.f2x.neurohub.label;

import com.f2x.neurohub.shared.entity.ReadsTables;
import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
