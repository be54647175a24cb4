/** Alerts: what needs somebody's attention, raised, counted and resolved by the system, read and archived by people. */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "platform :: drain",
            "platform :: statistics",
            "product :: process",
            "plant :: equipment",
            "tracking :: lot",
            "tracking :: unit"
        })
@ReadsTables({"equipment", "holds", "lots", "process_data", "processes", "serials", "wip_items"})
@NullMarked
package com.f2x.neurohub.alert;

import com.f2x.neurohub.shared.entity.ReadsTables;
import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
