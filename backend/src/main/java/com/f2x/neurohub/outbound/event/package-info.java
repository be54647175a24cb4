/** What happened, as it is told: the events of the outbox, their order, and how they are written. */
@NullMarked
package com.f2x.neurohub.outbound.event;

import org.jspecify.annotations.NullMarked;
