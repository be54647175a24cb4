/** How good production is: yields. It only reads. */
@ApplicationModule(allowedDependencies = "shared")
@ReadsTables({"lots", "process_data", "processes", "route_steps", "wip_items"})
@NullMarked
package com.f2x.neurohub.quality;

import com.f2x.neurohub.shared.entity.ReadsTables;
import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
