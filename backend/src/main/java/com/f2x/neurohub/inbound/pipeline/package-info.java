/** What becomes of raw events: they are claimed, understood, and brought to the rules that every door has. */
@NullMarked
package com.f2x.neurohub.inbound.pipeline;

import org.jspecify.annotations.NullMarked;
