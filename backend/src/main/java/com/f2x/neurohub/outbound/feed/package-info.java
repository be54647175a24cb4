/** The live feed: events and figures of the moment, to whoever listens over a connection. */
@NullMarked
package com.f2x.neurohub.outbound.feed;

import org.jspecify.annotations.NullMarked;
