/**
 * The heart: starting and completing the steps of units, and the record of it. It is the only one to change the state
 * of units; it states every rule of the shop floor once, whichever door a request comes through.
 */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "identity :: user",
            "measurement",
            "product :: process",
            "plant :: equipment",
            "plant :: stationsession",
            "tracking :: lot",
            "tracking :: wip",
            "tracking :: serial",
            "tracking :: intervention",
            "tracking :: unit"
        })
@ReadsTables({
    "api_keys",
    "defect_codes",
    "holds",
    "lots",
    "measurement_spec_revisions",
    "measurement_specs",
    "processes",
    "route_steps",
    "serials",
    "users",
    "wip_items"
})
@NullMarked
package com.f2x.neurohub.execution;

import com.f2x.neurohub.shared.entity.ReadsTables;
import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
