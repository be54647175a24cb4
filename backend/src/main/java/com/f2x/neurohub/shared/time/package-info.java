/** The one clock, and the plant's days. */
@NullMarked
package com.f2x.neurohub.shared.time;

import org.jspecify.annotations.NullMarked;
