/** What other systems are told: events, delivered in order as signed webhooks to whoever subscribed. */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "platform :: drain",
            "platform :: secret",
            "platform :: webhook",
            "alert :: board"
        })
@NullMarked
package com.f2x.neurohub.outbound;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
