/** How good production is: yields, the figures of dashboards and reports, and what was measured. It only reads. */
@ApplicationModule(allowedDependencies = {"shared", "measurement"})
@ReadsTables({
    "equipment",
    "interventions",
    "lots",
    "measurement_specs",
    "process_data",
    "process_names",
    "processes",
    "product_models",
    "route_steps",
    "serials",
    "users",
    "wip_items"
})
@NullMarked
package com.f2x.neurohub.quality;

import com.f2x.neurohub.shared.entity.ReadsTables;
import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
