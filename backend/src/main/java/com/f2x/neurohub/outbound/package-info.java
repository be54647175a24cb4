/**
 * What others are told: events, delivered in order as signed webhooks to whoever subscribed, and over connections to
 * whoever listens.
 */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "identity :: caller",
            "platform :: drain",
            "platform :: secret",
            "platform :: webhook",
            "alert :: board",
            "quality :: figures"
        })
@NullMarked
package com.f2x.neurohub.outbound;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
