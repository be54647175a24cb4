/** How values are written: exactly, and bounded where they are large. */
@NullMarked
package com.f2x.neurohub.onboarding.value;

import org.jspecify.annotations.NullMarked;
