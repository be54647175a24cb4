/** Rework orders: sending units back to a step of their route. */
@NullMarked
package com.f2x.neurohub.execution.rework;

import org.jspecify.annotations.NullMarked;
