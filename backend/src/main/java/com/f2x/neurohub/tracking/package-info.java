/**
 * The three things that are tracked: lots, WIP items and serials; their holds, and what was done to them beside the
 * rules.
 */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "identity :: user",
            "product :: model",
            "product :: process",
            "product :: route",
            "plant :: line"
        })
@ReadsTables({"api_keys", "processes", "route_steps", "users"})
@NullMarked
package com.f2x.neurohub.tracking;

import com.f2x.neurohub.shared.entity.ReadsTables;
import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
