/** What happened to a unit, from its first step to the last. It only reads. */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "measurement",
            "tracking :: lot",
            "tracking :: wip",
            "tracking :: serial",
            "tracking :: unit"
        })
@ReadsTables({
    "api_keys",
    "equipment",
    "holds",
    "interventions",
    "lots",
    "process_data",
    "process_names",
    "processes",
    "product_models",
    "rework_orders",
    "serials",
    "users",
    "wip_items"
})
@NullMarked
package com.f2x.neurohub.trace;

import com.f2x.neurohub.shared.entity.ReadsTables;
import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
