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
            "plant :: session",
            "tracking :: lot",
            "tracking :: wip",
            "tracking :: serial",
            "tracking :: intervention"
        })
@NullMarked
package com.f2x.neurohub.execution;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
