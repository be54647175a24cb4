/**
 * What machines, gateways and other systems tell: raw events and signed webhooks, each kept once, as it came, and
 * brought to the rules that every door has.
 */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "platform :: attribution",
            "platform :: drain",
            "platform :: limit",
            "platform :: problem",
            "platform :: refusal",
            "platform :: secret",
            "platform :: webhook",
            "identity :: apikey",
            "identity :: caller",
            "plant :: equipment",
            "plant :: equipmentstate",
            "plant :: station",
            "execution :: door",
            "alert :: board"
        })
@NullMarked
package com.f2x.neurohub.inbound;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
