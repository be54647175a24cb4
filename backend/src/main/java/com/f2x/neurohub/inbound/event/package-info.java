/** Raw events: the doors through which they land, and what they say and became. */
@NullMarked
package com.f2x.neurohub.inbound.event;

import org.jspecify.annotations.NullMarked;
