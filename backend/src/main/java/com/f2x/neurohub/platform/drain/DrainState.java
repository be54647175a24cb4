package com.f2x.neurohub.platform.drain;

/**
 * Whether this node is out of service.
 *
 * @param draining whether new requests are refused
 * @param inFlight requests and background tasks that have not ended
 */
record DrainState(boolean draining, int inFlight) {}
