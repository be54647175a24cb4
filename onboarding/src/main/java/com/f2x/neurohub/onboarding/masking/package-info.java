/** Which columns are masked, and how. */
@NullMarked
package com.f2x.neurohub.onboarding.masking;

import org.jspecify.annotations.NullMarked;
