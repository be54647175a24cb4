/** An extraction: from the chosen tables to the listed files. */
@NullMarked
package com.f2x.neurohub.onboarding.extract;

import org.jspecify.annotations.NullMarked;
