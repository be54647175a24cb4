package com.f2x.neurohub.inbound.event;

import com.f2x.neurohub.shared.access.EventOrigin;

/**
 * An event that somebody brought.
 *
 * @param origin whose it is
 * @param sender who sent it
 * @param event what can be kept
 */
record Arrival(EventOrigin origin, Sender sender, ReceivedEvent event) {}
