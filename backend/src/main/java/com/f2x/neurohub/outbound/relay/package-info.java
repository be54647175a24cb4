/** From the outbox to the receivers: events get their order, and each subscription is told them one after the other. */
@NullMarked
package com.f2x.neurohub.outbound.relay;

import org.jspecify.annotations.NullMarked;
