/**
 * Lets the plant and the system be seen: their state as metrics, and as alerts where it needs somebody. It stands above
 * all others, asks them, and is asked by none.
 */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "audit :: seal",
            "platform :: drain",
            "platform :: monitoring",
            "platform :: statistics",
            "plant :: station",
            "execution :: meter",
            "alert :: board",
            "quality :: figures"
        })
@ReadsTables({"alerts", "api_keys", "holds", "lots", "print_jobs", "printers", "process_headers"})
@NullMarked
package com.f2x.neurohub.telemetry;

import com.f2x.neurohub.shared.entity.ReadsTables;
import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
