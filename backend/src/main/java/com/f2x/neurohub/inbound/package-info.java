/** What machines, gateways and other systems deliver: signed webhooks, each kept once, as it came. */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "platform :: limit",
            "platform :: refusal",
            "platform :: secret",
            "platform :: webhook"
        })
@NullMarked
package com.f2x.neurohub.inbound;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
