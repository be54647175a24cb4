/** Sources to read from, and listeners that are none. */
@NullMarked
package com.f2x.neurohub.onboarding.source;

import org.jspecify.annotations.NullMarked;
